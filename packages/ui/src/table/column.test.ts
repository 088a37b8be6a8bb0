import { nextSort } from './column';
import { rangeText } from './range-text';

describe('sorting', () => {
  it('starts upwards and turns round on the second press', () => {
    expect(nextSort(undefined, 'name')).toEqual({ column: 'name', direction: 'ascending' });
    expect(nextSort({ column: 'name', direction: 'ascending' }, 'name').direction).toBe('descending');
    expect(nextSort({ column: 'name', direction: 'descending' }, 'name').direction).toBe('ascending');
    expect(nextSort({ column: 'name', direction: 'ascending' }, 'stage').direction).toBe('ascending');
  });
});

describe('the words for a page of a list', () => {
  it('name the range and the whole', () => {
    expect(rangeText(1, 50, 1312)).toBe('1–50 of 1,312');
    expect(rangeText(51, 51, 51)).toBe('51 of 51');
    expect(rangeText(1, 50)).toBe('1–50');
  });

  it('say so when there is nothing', () => {
    expect(rangeText(0, 0, 0)).toBe('None');
  });
});
