/** What an import found or did. Rows and relations are counted, findings are listed up to a bound. */
export interface ImportReport {
  readonly source: string;
  /** `CHECKED`: a dry run. `BLOCKED`: nothing was written, for what stands in `findings`. `APPLIED`: all of it is in. */
  readonly outcome: 'CHECKED' | 'BLOCKED' | 'APPLIED';
  readonly people: ImportCounts;
  readonly mentorships: ImportCounts;
  /** Rows below the headers. */
  readonly rows: number;
  /** Relations that several rows tell, and that are one. */
  readonly toldTwice: number;
  /** Disagreements come one per date or place; this counts the relations and people that they concern. */
  readonly disputed: number;
  readonly cycles: { readonly groups: number; readonly people: number; readonly example: readonly string[] };
  /** Columns that the import does not read, by file. */
  readonly ignoredColumns: readonly { readonly file: string; readonly columns: readonly string[] }[];
  /** How many findings of each kind there are, listed or not. */
  readonly found: Readonly<Record<FindingKind, number>>;
  readonly findings: readonly Finding[];
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly conflicting: number;
}

/** `NOTED` blocks nothing: it is worth knowing. */
export const FINDING_KINDS = ['REFUSED', 'CONFLICTING', 'CHANGED', 'NOTED'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly about: 'PEOPLE' | 'MENTORSHIPS';
  /** Null where it concerns the whole import. */
  readonly file: string | null;
  readonly line: number | null;
  /** What is wrong or different, and what can be done; may name people. */
  readonly reason: string;
}

/** Findings of each kind that are listed. */
export const MOST_FINDINGS = 1_000;

/** Counts every finding and lists the first ones. */
export class Findings {
  readonly #counts = { REFUSED: 0, CONFLICTING: 0, CHANGED: 0, NOTED: 0 };
  readonly #listed: Finding[] = [];
  readonly #lists = new Map<string, number>();

  /** Lists a finding while there is room for its kind, about its people or mentorships, from its origin. */
  add(finding: Finding, origin: 'row' | 'comparison' = 'row'): void {
    this.#counts[finding.kind] += 1;
    const list = `${finding.kind} ${finding.about} ${origin}`;
    const listed = this.#lists.get(list) ?? 0;
    if (listed >= MOST_FINDINGS) return;
    this.#lists.set(list, listed + 1);
    this.#listed.push(finding);
  }

  /** Counts findings that are too many to list. */
  count(kind: FindingKind, more: number): void {
    this.#counts[kind] += more;
  }

  get counts(): Readonly<Record<FindingKind, number>> {
    return { ...this.#counts };
  }

  /** The first of each kind by file and line. */
  first(files: readonly string[]): Finding[] {
    const place = ({ file, line }: Finding) => [file === null ? files.length : files.indexOf(file), line ?? 0] as const;
    const sorted = this.#listed.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
    return FINDING_KINDS.flatMap((kind) => sorted.filter((finding) => finding.kind === kind).slice(0, MOST_FINDINGS));
  }
}
