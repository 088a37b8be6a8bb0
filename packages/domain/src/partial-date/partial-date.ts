/** `unknown`: there was a date and nobody knows it. `open`: it has not ended. */
export type DatePrecision = 'day' | 'month' | 'year' | 'unknown' | 'open';

/** A date as well as it is known. `on` is ISO 8601 (first day of the period meant), null when unknown or open. */
export interface PartialDate {
  readonly on: string | null;
  readonly precision: DatePrecision;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const isoDay = (y: number, m: number, d: number) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;

export const unknownDate: PartialDate = { on: null, precision: 'unknown' };
export const open: PartialDate = { on: null, precision: 'open' };
export const year = (y: number): PartialDate => ({ on: isoDay(y, 1, 1), precision: 'year' });
export const month = (y: number, m: number): PartialDate => ({ on: isoDay(y, m, 1), precision: 'month' });
export const day = (y: number, m: number, d: number): PartialDate => ({ on: isoDay(y, m, d), precision: 'day' });

/** Calendar year of a date, or null when it is unknown or open. */
export function yearOf(date: PartialDate): number | null {
  return date.on === null ? null : Number(date.on.slice(0, 4));
}

/** Negative when `a` is certainly before `b`, positive when after, 0 when equal or when their precision cannot tell. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  if (a.on === null || b.on === null) return 0;
  const length = Math.min(knownLength(a.precision), knownLength(b.precision));
  const [left, right] = [a.on.slice(0, length), b.on.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function knownLength(precision: DatePrecision): number {
  switch (precision) {
    case 'day':
      return 10;
    case 'month':
      return 7;
    case 'year':
    case 'unknown':
    case 'open':
      return 4;
  }
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `1987`, `1987-09` or `1987-09-01`; an empty text is unknown; null means that the text is not a date. */
export function parsePartialDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  if (trimmed === '') return unknownDate;
  const match = PATTERN.exec(trimmed);
  if (!match) return null;
  const [y, m, d] = [Number(match[1]), match[2], match[3]];
  if (y < 1000) return null;
  if (m === undefined) return year(y);
  if (Number(m) < 1 || Number(m) > 12) return null;
  if (d === undefined) return month(y, Number(m));
  return isRealDay(y, Number(m), Number(d)) ? day(y, Number(m), Number(d)) : null;
}

function isRealDay(y: number, m: number, d: number): boolean {
  return d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}

/** "2019–2022", "since 2011", "until 1893", "" when nothing is known. Years only: cards have room for no more. */
export function formatPeriod(start: PartialDate, end: PartialDate): string {
  const [from, to] = [yearOf(start), yearOf(end)];
  if (from !== null && end.precision === 'open') return `since ${from}`;
  if (from !== null && to !== null) return from === to ? String(from) : `${from}–${to}`;
  if (from !== null) return `from ${from}`;
  return to === null ? '' : `until ${to}`;
}
