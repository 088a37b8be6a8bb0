import { isUuid } from '@chiron/domain/ids';
import { mayHandleReport, type ReportKind, type ReportState } from '@chiron/domain/report';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { reportsFor, type ReportView } from './report-view';
import { openWords } from './sealed-words';

/** Reports that the actor may handle, the newest first, without their words; at most 200. */
export async function listReports({ actor, database }: RequestContext): Promise<ReportView[]> {
  const { actingAt, personId } = actor;
  if (actingAt === null) throw notFound();
  return database.reading(actingAt, (tenant) => reportsFor(tenant, { institutionId: actingAt, handlerId: personId }));
}

export interface OpenedReport {
  readonly report: ReportView;
  readonly text: string;
}

/** One report with its words. That it was opened is recorded. */
export async function openReport(context: RequestContext, id: string): Promise<OpenedReport> {
  const { actingAt: institutionId, personId: handlerId } = context.actor;
  if (institutionId === null || !isUuid(id)) throw notFound();
  return context.database.writing(institutionId, async (tenant) => {
    const [report] = await reportsFor(tenant, { institutionId, handlerId, id });
    if (!report || !mayHandleReport(context.actor, report)) throw notFound();
    const { text, about } = openWords(context, institutionId, id, report.sealed);
    await tenant.audit.record('report.opened', { reportId: id });
    return { report: { ...report, subjectName: report.subjectName ?? about }, text };
  });
}

/** What became of something that the actor reported. */
export interface MyReport {
  readonly id: string;
  readonly institutionId: string;
  readonly subjectId: string;
  readonly kind: ReportKind;
  readonly state: ReportState;
  readonly sentAt: string;
  readonly movedAt: string;
}

interface MyRow {
  id: string;
  institution_id: string;
  subject_id: string;
  kind: ReportKind;
  state: ReportState;
  created_at: Date;
  moved_at: Date;
}

/** What the actor has reported, wherever it went, the newest first; at most 100. */
export async function myReports({ database }: RequestContext): Promise<MyReport[]> {
  const rows = await database.reading(null, ({ query }) => query<MyRow>('select * from my_reports()'));
  return rows.map((row) => ({
    id: row.id,
    institutionId: row.institution_id,
    subjectId: row.subject_id,
    kind: row.kind,
    state: row.state,
    sentAt: row.created_at.toISOString(),
    movedAt: row.moved_at.toISOString(),
  }));
}
