import { compareDates, open, parsePartialDate, unknownDate, yearOf, type PartialDate } from '../partial-date';

export interface Period {
  readonly started: PartialDate;
  readonly ended: PartialDate;
}

/** The cells of a row that tell when; undefined where the file has no such column. */
export interface PeriodCells {
  readonly started?: string;
  readonly ended?: string;
  /** `1993-1994`, `2011-` (has not ended), `-1999`, or `2008`: the year in which it ended. */
  readonly years?: string;
}

/** What a source writes where it knows no date. */
const MISSING = /^(?:|\?|-1|0|n\/?a|none|null|\\n|unknown)$/i;
const STILL = /^(?:present|now|current|ongoing|open)$/i;
const RANGE =
  /^(\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?)?\s*(?:[-–—]|\bto\b)\s*(\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?|present|now)?$/i;
const FARTHEST_END = 10;

/** A period as a source tells it, or why it cannot be one. `today` is ISO 8601. */
export function readPeriod(cells: PeriodCells, today: string): Period | { readonly problem: string } {
  const hasEnds = ![cells.started, cells.ended].every((cell) => cell === undefined || MISSING.test(cell.trim()));
  const period = hasEnds ? fromEnds(cells.started ?? '', cells.ended ?? '') : fromYears(cells.years ?? '');
  if ('problem' in period) return period;
  const problem = impossible(period, today);
  return problem === null ? period : { problem };
}

function fromEnds(started: string, ended: string): Period | { problem: string } {
  const [start, end] = [readDate(started), STILL.test(ended.trim()) ? open : readDate(ended)];
  if (start === null) return notADate(started);
  return end === null ? notADate(ended) : { started: start, ended: end };
}

function fromYears(text: string): Period | { problem: string } {
  const years = text.trim();
  if (MISSING.test(years)) return { started: unknownDate, ended: unknownDate };
  const single = readDate(years);
  if (single) return { started: unknownDate, ended: single };
  const range = RANGE.exec(years);
  if (!range || (range[1] === undefined && range[2] === undefined)) return notADate(text);
  const isOpen = range[2] === undefined || STILL.test(range[2]);
  const [start, end] = [readDate(range[1] ?? ''), isOpen ? open : readDate(range[2] ?? '')];
  return start && end ? { started: start, ended: end } : notADate(text);
}

function readDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  return MISSING.test(trimmed) ? unknownDate : parsePartialDate(trimmed.replaceAll('/', '-'));
}

const notADate = (text: string) => ({
  problem: `“${text.trim()}” isn’t a date. Write 1987, 1987-09 or 1987-09-30, or leave it empty.`,
});

function impossible({ started, ended }: Period, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const [from, to] = [yearOf(started), yearOf(ended)];
  if (from !== null && from > thisYear + 1) return `It would start in ${from}, which is too far ahead.`;
  if (to !== null && to > thisYear + FARTHEST_END) return `It would end in ${to}, which is too far ahead.`;
  const knowsOnlyYears = started.precision === 'year' || ended.precision === 'year';
  if (!knowsOnlyYears && compareDates(started, ended) > 0)
    return `It would end on ${ended.on ?? ''}, before its start on ${started.on ?? ''}.`;
  return null;
}

/** Genealogies hold bare years in the wrong order. The relation stands all the same: it is kept as recorded, and told. */
export function endsBeforeItStarts({ started, ended }: Period): boolean {
  return compareDates(started, ended) > 0;
}

/** Whether it still goes on: open, or ending on a day that has not passed. An unknown end has passed. */
export function goesOn({ ended }: Period, today: string): boolean {
  if (ended.precision === 'open') return true;
  if (ended.on === null) return false;
  const known = { day: 10, month: 7, year: 4, unknown: 0, open: 0 }[ended.precision];
  return ended.on.slice(0, known) >= today.slice(0, known);
}

/** A period as one text, so that equal texts are equal periods; null when nothing is known. */
export function periodText({ started, ended }: Period): string | null {
  if (started.precision === 'unknown' && ended.precision === 'unknown') return null;
  return [started.on ?? '', started.precision, ended.on ?? '', ended.precision].join('/');
}

export function periodOfText(text: string): Period {
  const [from = '', fromPrecision, to = '', toPrecision] = text.split('/');
  const dateOf = (on: string, precision?: string): PartialDate => ({
    on: on || null,
    precision: precision as PartialDate['precision'],
  });
  return { started: dateOf(from, fromPrecision), ended: dateOf(to, toPrecision) };
}
