import type { ReportKind, ReportState } from '@chiron/domain/report';
import type { Tenant } from '../../platform/database';

/** A report as whoever handles it sees it in the list. */
export interface ReportView {
  readonly id: string;
  readonly institutionId: string;
  readonly kind: ReportKind;
  readonly state: ReportState;
  readonly sentAt: string;
  readonly movedAt: string;
  readonly reporterId: string;
  readonly subjectId: string;
  readonly reporterName: string;
  /** Null where the institution has no record of them. */
  readonly subjectName: string | null;
  readonly handlerName: string | null;
  readonly sealed: Buffer;
}

interface ReportRow {
  id: string;
  institution_id: string;
  kind: ReportKind;
  state: ReportState;
  created_at: Date;
  moved_at: Date;
  reporter_id: string;
  subject_id: string;
  reporter_name: string;
  subject_name: string | null;
  handler_name: string | null;
  sealed: Buffer;
}

/** Reports of the scoped institution, the newest first; never those that this person wrote or that are about them. */
export async function reportsFor(
  { query }: Pick<Tenant, 'query'>,
  question: { institutionId: string; handlerId: string; id?: string },
): Promise<ReportView[]> {
  const rows = await query<ReportRow>(
    `select r.id, r.institution_id, r.kind, r.state, r.created_at, r.moved_at, r.reporter_id, r.subject_id, r.sealed,
            reporter.name as reporter_name, subject.name as subject_name, handler.name as handler_name
       from report r
       join person_record reporter on reporter.institution_id = r.institution_id and reporter.person_id = r.reporter_id
       left join person_record subject on subject.institution_id = r.institution_id and subject.person_id = r.subject_id
       left join person_record handler on handler.institution_id = r.institution_id and handler.person_id = r.handler_id
      where r.institution_id = $1 and $2 not in (r.reporter_id, r.subject_id) and ($3::uuid is null or r.id = $3)
      order by r.id desc limit 200`,
    [question.institutionId, question.handlerId, question.id ?? null],
  );
  return rows.map((row) => ({
    id: row.id,
    institutionId: row.institution_id,
    kind: row.kind,
    state: row.state,
    sentAt: row.created_at.toISOString(),
    movedAt: row.moved_at.toISOString(),
    reporterId: row.reporter_id,
    subjectId: row.subject_id,
    reporterName: row.reporter_name,
    subjectName: row.subject_name,
    handlerName: row.handler_name,
    sealed: row.sealed,
  }));
}
