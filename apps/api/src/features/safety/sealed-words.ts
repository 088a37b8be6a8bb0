import type { RequestContext } from '../../platform/request-context';

/** What of a report is private: the words, and the name under which the reporter knows whom it is about. */
export interface ReportWords {
  readonly text: string;
  readonly about: string | null;
}

type Sealing = Pick<RequestContext, 'sealed'>;

/** The words as they stand in the table; they open only with the ids of their own row. */
export function sealWords({ sealed }: Sealing, institutionId: string, reportId: string, words: ReportWords): Buffer {
  return sealed('report').seal(JSON.stringify(words), `${institutionId} ${reportId}`);
}

export function openWords({ sealed }: Sealing, institutionId: string, reportId: string, box: Buffer): ReportWords {
  return JSON.parse(sealed('report').open(box, `${institutionId} ${reportId}`)) as ReportWords;
}
