import type { FindingKind, ImportFacts, ImportState } from './import-facts';

const grouped = new Intl.NumberFormat('en');

/** “1 refused row”, “3,200 refused rows”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped.format(count)} ${count === 1 ? one : many}`;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** “Import from residency office”; the day where nobody named the source, as “import” then says nothing. */
export function titleOf({ source, createdAt }: Pick<ImportFacts, 'source' | 'createdAt'>): string {
  return source === 'import' ? `Import of ${day.format(new Date(createdAt))}` : `Import from ${source}`;
}

/** What stands beside the totals: relations told more than once, and columns that nothing reads. */
export function asideWords({ toldTwice, ignoredColumns }: Pick<ImportFacts, 'toldTwice' | 'ignoredColumns'>): string[] {
  const twice = toldTwice === 0 ? [] : [`${counted(toldTwice, 'relation')} told by several rows: each counts once.`];
  return [...twice, ...ignoredColumns.map(({ file, columns }) => `Not read from ${file}: ${columns.join(', ')}.`)];
}

export const applyLabel = (changes: number): string => `Apply ${counted(changes, 'change')}`;

/** What applying would do and what stands in its way. */
export interface Prospect {
  /** People and mentorships that would be added or changed. */
  readonly changes: number;
  readonly refused: number;
  readonly conflicting: number;
  readonly skipRefused: boolean;
  readonly skipConflicts: boolean;
}

/** Why it cannot be applied now; null when it can. */
export function blockedReason({ changes, refused, conflicting, skipRefused, skipConflicts }: Prospect): string | null {
  const inTheWay = [
    refused > 0 && !skipRefused ? counted(refused, 'refused row') : '',
    conflicting > 0 && !skipConflicts ? counted(conflicting, 'conflicting row') : '',
  ].filter(Boolean);
  if (inTheWay.length > 0) return `Fix or skip ${inTheWay.join(' and ')} first.`;
  return changes === 0 ? 'There is nothing to apply: the rest is known already.' : null;
}

const STATES: Readonly<Record<ImportState, string>> = {
  UPLOADING: 'Waiting for files',
  CHECKING: 'Being checked',
  CHECKED: 'Checked, not applied',
  APPLYING: 'Being applied',
  APPLIED: 'Applied',
  FAILED: 'Not imported',
  CANCELLED: 'Cancelled',
};

export const stateWords = (state: ImportState): string => STATES[state];

const KINDS: Readonly<Record<FindingKind, string>> = {
  REFUSED: 'Refused',
  CONFLICTING: 'Conflicting',
  CHANGED: 'Changed',
  NOTED: 'Worth knowing',
};

export const kindWords = (kind: FindingKind): string => KINDS[kind];

/** “people.csv, line 12, column 3”; line and column where they are known. */
export function placeWords(file: string, line: number | null, column: number | null): string {
  const parts = [file, line === null ? '' : `line ${grouped.format(line)}`, column === null ? '' : `column ${column}`];
  return parts.filter(Boolean).join(', ');
}

/** “1.4 MB”. */
export function sizeWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${step > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[step] ?? ''}`;
}
