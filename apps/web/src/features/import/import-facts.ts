export type ImportState = 'UPLOADING' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'FAILED' | 'CANCELLED';
export type FindingKind = 'REFUSED' | 'CONFLICTING' | 'CHANGED' | 'NOTED';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly conflicting: number;
}

export interface ImportFacts {
  readonly id: string;
  readonly source: string;
  readonly state: ImportState;
  readonly phase: 'READING' | 'COMPARING' | 'WRITING' | null;
  readonly progress: number;
  readonly createdAt: string;
  readonly files: readonly { readonly role: string; readonly name: string; readonly size: number }[];
  readonly people: ImportCounts | null;
  readonly mentorships: ImportCounts | null;
  /** Relations that several rows tell, and that are one each. */
  readonly toldTwice: number;
  /** Columns that are not read, by file. */
  readonly ignoredColumns: readonly { readonly file: string; readonly columns: readonly string[] }[];
  readonly found: Readonly<Record<'refused' | 'conflicting' | 'changed' | 'noted', number>> | null;
  readonly fault: {
    readonly file: string | null;
    readonly line: number | null;
    readonly column: number | null;
    readonly problem: string;
  } | null;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly file: string | null;
  readonly line: number | null;
  readonly reason: string;
}

/** People and mentorships that applying adds or changes. */
export function changesOf({ people, mentorships }: Pick<ImportFacts, 'people' | 'mentorships'>): number {
  return [people, mentorships].reduce((sum, counts) => sum + (counts ? counts.added + counts.changed : 0), 0);
}
