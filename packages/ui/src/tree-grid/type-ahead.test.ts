import { matchingRow, typed } from './type-ahead';

const names = ['Amara', 'Bela', 'Anna', 'Zoë'];

describe('typing letters', () => {
  it('joins letters typed quickly and starts anew after a pause', () => {
    const first = typed({ text: '', at: 0 }, 'A', 1_000);
    expect(typed(first, 'n', 1_300).text).toBe('an');
    expect(typed(first, 'n', 2_500).text).toBe('n');
  });

  it('finds the row that starts with the word, from the active row on', () => {
    expect(matchingRow(names, 0, 'an')).toBe(2);
    expect(matchingRow(names, 2, 'an')).toBe(2);
  });

  it('steps through the rows of one letter, and around', () => {
    expect(matchingRow(names, 0, 'a')).toBe(2);
    expect(matchingRow(names, 2, 'a')).toBe(0);
    expect(matchingRow(names, 0, 'aa')).toBe(2);
  });

  it('finds nothing where nothing starts so', () => {
    expect(matchingRow(names, 0, 'q')).toBeNull();
    expect(matchingRow([], 0, 'a')).toBeNull();
  });
});
