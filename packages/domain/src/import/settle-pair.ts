import { compareDates } from '../partial-date';
import { periodOfText, type Period } from './period';
import { periodKey, relationOf } from './relation-key';

/** One row of a file, told of a pair. `period` (as `periodText` writes it) and `organisation` are null where the row does not say. */
export interface Report {
  readonly line: number;
  readonly relation: string;
  readonly period: string | null;
  readonly organisation: string | null;
  /** On whose page the row was seen, where the source says so. */
  readonly seenOn: string | null;
}

/** What an earlier import of the same source left for the pair. */
export interface Known {
  readonly id: string;
  readonly key: string;
  readonly period: string | null;
  readonly organisation: string | null;
}

export interface Disagreement {
  readonly about: 'period' | 'organisation';
  readonly line: number;
  readonly otherLine: number;
}

/** One mentorship of the pair after all its reports are heard. */
export interface Settled {
  readonly key: string;
  /** The mentorship that it already is, or null when it is new. */
  readonly id: string | null;
  readonly line: number;
  readonly lines: readonly number[];
  readonly period: string | null;
  readonly organisation: string | null;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Settles what the rows of one pair say together. Rows of one relation are one mentorship, except where their periods
 * certainly lie apart: those are several. What is told twice and differently is a disagreement, never guessed at.
 * Each mentorship is then found among the known ones, so that a changed year or stage changes it instead of adding one.
 */
export function settlePair(reports: readonly Report[], known: readonly Known[]): Settled[] {
  const relations = byRelation(reports);
  const left = new Map(known.map((one) => [one.key, one]));
  const found: { settled: Omit<Settled, 'key' | 'id'>; relation: string; known: Known | null }[] = [];
  for (const [relation, rows] of relations) {
    const heard = occurrences(rows).map(merge);
    const before = [...left.values()].filter(({ key }) => relationOf(key) === relation);
    const matched = match(heard, before);
    for (const [index, settled] of heard.entries()) {
      const one = matched.get(index) ?? null;
      if (one) left.delete(one.key);
      found.push({ settled, relation, known: one });
    }
  }
  const vanished = [...left.values()].filter(({ key }) => !relations.has(relationOf(key)));
  for (const one of found) one.known ??= renamed(one.settled, vanished);
  return named(found, new Set(known.map(({ key }) => key)));
}

function byRelation(reports: readonly Report[]): Map<string, Report[]> {
  const relations = new Map<string, Report[]>();
  for (const report of reports) relations.set(report.relation, [...(relations.get(report.relation) ?? []), report]);
  return relations;
}

/** A report that names no dates belongs to whatever else is told of the relation. */
function occurrences(rows: readonly Report[]): Report[][] {
  const groups: Report[][] = [];
  for (const row of rows.toSorted(byStart)) {
    const group = groups.find((members) => members.some((member) => !areApart(member.period, row.period)));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups.length > 1 && oneSideEach(groups) ? [groups.flat()] : groups;
}

/** Undated rows come last, so that they join the first group. */
const byStart = (a: Report, b: Report) => (a.period ?? '~').localeCompare(b.period ?? '~') || a.line - b.line;

function areApart(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false;
  const [a, b] = [periodOfText(one), periodOfText(other)];
  return isBefore(a, b) || isBefore(b, a);
}

/** Certainly so: dates that are not known, or not well enough, do not lie apart. */
const isBefore = (a: Period, b: Period): boolean => compareDates(a.ended, b.started) < 0;

/** Two sides that tell one period each tell of the same one, and disagree. */
function oneSideEach(groups: readonly Report[][]): boolean {
  const sides = groups.map((rows) => new Set(rows.map(({ seenOn }) => seenOn)));
  return sides.every((side, index) =>
    sides.every((other, at) => at === index || (!side.has(null) && [...side].every((page) => !other.has(page)))),
  );
}

function merge(rows: readonly Report[]): Omit<Settled, 'key' | 'id'> {
  const sorted = rows.toSorted((a, b) => a.line - b.line);
  const disagreements = (['period', 'organisation'] as const).flatMap((about) => {
    const told = sorted.filter((row) => row[about] !== null);
    const other = told.find((row) => row[about] !== told[0]?.[about]);
    return told[0] && other ? [{ about, line: told[0].line, otherLine: other.line }] : [];
  });
  const first = (about: 'period' | 'organisation') => sorted.find((row) => row[about] !== null)?.[about] ?? null;
  return {
    line: sorted[0]?.line ?? 0,
    lines: sorted.map(({ line }) => line),
    period: first('period'),
    organisation: first('organisation'),
    disagreements,
  };
}

type Heard = Pick<Settled, 'period' | 'organisation'>;

/** Which known mentorship each occurrence is: the same period, then one that overlaps, then the next in order. */
function match(heard: readonly Heard[], known: readonly Known[]): Map<number, Known> {
  const matched = new Map<number, Known>();
  const free = new Set(known.toSorted((a, b) => a.key.localeCompare(b.key)));
  const tests: ((one: Heard, other: Known) => boolean)[] = [
    (one, other) => one.period === other.period,
    (one, other) => !areApart(one.period, other.period),
    () => true,
  ];
  for (const fits of tests) {
    for (const [index, one] of heard.entries()) {
      if (matched.has(index)) continue;
      const other = [...free].find((candidate) => fits(one, candidate));
      if (!other) continue;
      matched.set(index, other);
      free.delete(other);
    }
  }
  return matched;
}

/** A relation that is new, and one that the file no longer tells, with the same dates and place: its stage or type changed. */
function renamed(one: Heard, vanished: Known[]): Known | null {
  const at = vanished.findIndex(
    (other) => one.period !== null && other.period === one.period && other.organisation === one.organisation,
  );
  return at < 0 ? null : (vanished.splice(at, 1)[0] ?? null);
}

function named(
  found: readonly { settled: Omit<Settled, 'key' | 'id'>; relation: string; known: Known | null }[],
  taken: Set<string>,
): Settled[] {
  return found.map(({ settled, relation, known }) => {
    if (known && relationOf(known.key) === relation) return { ...settled, key: known.key, id: known.id };
    let n = 1;
    while (taken.has(periodKey(relation, n))) n += 1;
    const key = periodKey(relation, n);
    taken.add(key);
    return { ...settled, key, id: known?.id ?? null };
  });
}
