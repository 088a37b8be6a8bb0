import { compareDates, day, formatPeriod, month, open, parsePartialDate, unknownDate, year, yearOf } from '.';

test.each([
  ['1987', year(1987)],
  ['1987-09', month(1987, 9)],
  ['2000-02-29', day(2000, 2, 29)],
  ['  1584 ', year(1584)],
  ['', unknownDate],
])('reads %p', (text, date) => {
  expect(parsePartialDate(text)).toEqual(date);
});

test.each(['1987-13', '1900-02-29', '87', '0087', 'yesterday', '1987-9-1'])('refuses %p', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test('compares only as far as both are known', () => {
  expect(compareDates(year(1987), day(1987, 12, 31))).toBe(0);
  expect(compareDates(month(1987, 3), day(1987, 4, 1))).toBeLessThan(0);
  expect(compareDates(year(1990), year(1989))).toBeGreaterThan(0);
  expect(compareDates(open, year(1989))).toBe(0);
});

test('writes periods in years', () => {
  expect(formatPeriod(year(2019), day(2022, 6, 30))).toBe('2019–2022');
  expect(formatPeriod(year(2011), open)).toBe('since 2011');
  expect(formatPeriod(year(2011), unknownDate)).toBe('from 2011');
  expect(formatPeriod(unknownDate, year(1893))).toBe('until 1893');
  expect(formatPeriod(unknownDate, unknownDate)).toBe('');
  expect(yearOf(unknownDate)).toBeNull();
});
