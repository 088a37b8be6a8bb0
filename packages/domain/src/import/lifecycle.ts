import { Refusal } from '../refusal';

export const IMPORT_STATES = [
  'UPLOADING',
  'CHECKING',
  'CHECKED',
  'APPLYING',
  'APPLIED',
  'FAILED',
  'CANCELLED',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A process at work says so every second. After this many without a word it is gone, and its work with it. */
export const SILENT_SECONDS = 60;

/** What the rules ask of an import. */
export interface ImportFacts {
  readonly state: ImportState;
  readonly heartbeatAt: Date | null;
  readonly hasFiles: boolean;
  /** What the last check found in the way; null before one. */
  readonly found: { readonly refused: number; readonly conflicting: number } | null;
}

export class ImportAtWork extends Refusal {
  readonly code = 'IMPORT_AT_WORK';
  constructor() {
    super('This import is at work. Wait for it, or cancel it.');
  }
}

export class ImportOver extends Refusal {
  readonly code = 'IMPORT_OVER';
  constructor(state: ImportState) {
    super(
      state === 'APPLIED'
        ? 'This import has been applied.'
        : 'This import was cancelled. Begin a new one with its files.',
    );
  }
}

export class ImportWithoutFiles extends Refusal {
  readonly code = 'IMPORT_WITHOUT_FILES';
  constructor() {
    super('There is no file to check yet. Upload one first.');
  }
}

export class ImportUnchecked extends Refusal {
  readonly code = 'IMPORT_UNCHECKED';
  constructor() {
    super('Check these files first, and see what they would change.');
  }
}

export class ImportBlocked extends Refusal {
  readonly code = 'IMPORT_BLOCKED';
  constructor(
    readonly refusedRows: number,
    readonly conflicts: number,
  ) {
    super(
      `In the way are ${refusedRows} refused and ${conflicts} conflicting rows. Mend them, or choose to skip them.`,
    );
  }
}

export class ImportSourceUnclear extends Refusal {
  readonly code = 'IMPORT_SOURCE_UNCLEAR';
  override readonly field = 'source';
  constructor() {
    super('Name the source in 1 to 100 characters, or leave it out.');
  }
}

/** The state as it is known: work of which nothing has been heard for a while has failed. */
export function stateNow({ state, heartbeatAt }: Pick<ImportFacts, 'state' | 'heartbeatAt'>, now: Date): ImportState {
  if (state !== 'CHECKING' && state !== 'APPLYING') return state;
  const silent = heartbeatAt === null ? Infinity : now.getTime() - heartbeatAt.getTime();
  return silent > SILENT_SECONDS * 1000 ? 'FAILED' : state;
}

/** Refuses while the import is at work, and after its end. */
export function ensureOpen(one: ImportFacts, now: Date): void {
  const state = stateNow(one, now);
  switch (state) {
    case 'CHECKING':
    case 'APPLYING':
      throw new ImportAtWork();
    case 'APPLIED':
    case 'CANCELLED':
      throw new ImportOver(state);
    case 'UPLOADING':
    case 'CHECKED':
    case 'FAILED':
      return;
  }
}

export function ensureCanCheck(one: ImportFacts, now: Date): void {
  ensureOpen(one, now);
  if (!one.hasFiles) throw new ImportWithoutFiles();
}

/** What is in the way must be skipped by choice; the last check says what there is. */
export function ensureCanApply(
  one: ImportFacts,
  skip: { readonly refused: boolean; readonly conflicts: boolean },
  now: Date,
): void {
  ensureCanCheck(one, now);
  if (one.found === null) throw new ImportUnchecked();
  const refused = skip.refused ? 0 : one.found.refused;
  const conflicting = skip.conflicts ? 0 : one.found.conflicting;
  if (refused > 0 || conflicting > 0) throw new ImportBlocked(refused, conflicting);
}

/** The source as it is kept: null where the file itself is the source or none was named. */
export function readSource(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const source = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (source === '' || source.length > 100) throw new ImportSourceUnclear();
  return source;
}
