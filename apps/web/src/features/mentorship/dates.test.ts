import { dateWords, periodWords } from './dates';

const year = (y: number) => ({ on: `${y}-01-01`, precision: 'YEAR' }) as const;
const open = { on: null, precision: 'OPEN' } as const;
const unknown = { on: null, precision: 'UNKNOWN' } as const;

describe('dates in words', () => {
  it('tell a period by its years', () => {
    expect(periodWords(year(2019), year(2022))).toBe('2019–2022');
    expect(periodWords(year(2011), open)).toBe('since 2011');
  });

  it('say so when nothing is known', () => {
    expect(periodWords(unknown, open)).toBe('goes on');
    expect(periodWords(unknown, unknown)).toBe('years not recorded');
  });

  it('tell no more of a day than is known', () => {
    expect(dateWords({ on: '2024-03-14', precision: 'DAY' })).toBe('14 March 2024');
    expect(dateWords({ on: '2024-03-01', precision: 'MONTH' })).toBe('March 2024');
    expect(dateWords(year(1889))).toBe('1889');
    expect(dateWords(open)).toBeNull();
  });
});
