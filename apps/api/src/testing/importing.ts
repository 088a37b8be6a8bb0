import { importFiles, type ImportOrder, type ImportReport } from '../features/import';
import type { ApiUnderTest } from './api-under-test';
import { textFile } from './text-file';

export const NOW = new Date('2026-11-22');

/** Imports lines of text as files, and looks at what became of them. */
export class Importing {
  readonly #api: ApiUnderTest;

  constructor(
    api: ApiUnderTest,
    readonly institutionId: string,
  ) {
    this.#api = api;
  }

  bring(
    people: readonly string[] | null,
    mentorships: readonly string[] | null,
    more: Partial<ImportOrder> = {},
  ): Promise<ImportReport> {
    return importFiles(this.#api.server.database, {
      institutionId: this.institutionId,
      ...(people ? { people: textFile('people.csv', people.join('\n'), 1000) } : {}),
      ...(mentorships ? { mentorships: textFile('mentorships.csv', mentorships.join('\n'), 1000) } : {}),
      mode: 'apply',
      now: NOW,
      ...more,
    });
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return this.#api.server.database.reading(this.institutionId, ({ query }) => query<Row>(sql));
  }
}

export const counts = (added: number, changed: number, unchanged: number, refused = 0, conflicting = 0) => ({
  added,
  changed,
  unchanged,
  refused,
  conflicting,
});

/** "line reason" of each finding of a kind. */
export const found = (report: ImportReport, kind: ImportReport['findings'][number]['kind']) =>
  report.findings.filter((finding) => finding.kind === kind).map(({ line, reason }) => `${line ?? ''} ${reason}`);

export const PEOPLE = [
  'id,name,institution',
  '1,Ada Abel,Vienna',
  '2,Bela Brandt,',
  '3,Dora Castell,Graz',
  '4,Emil Duarte,',
];

/** A diamond (1 over 2 and 3 over 4) and a cycle (4 over 1). */
export const PAIRS = [
  'mentor_id,mentee_id,start_year,end_year,stage,institution',
  '1,2,1990,1995,resident,Vienna',
  '1,3,1991,,grad student,Vienna',
  '2,4,2001,2003,post-doc,Graz',
  '3,4,,,post-doc,',
  '4,1,2004,2005,PGY-2,',
];
