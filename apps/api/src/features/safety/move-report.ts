import { isUuid } from '@chiron/domain/ids';
import { ensureCanMove, mayHandleReport, type ReportState } from '@chiron/domain/report';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { reportsFor, type ReportView } from './report-view';

/** Takes a report in hand, closes it, or opens it again. Whoever moves it is its handler from then on. */
export function moveReport({ actor, database, now }: RequestContext, id: string, to: ReportState): Promise<ReportView> {
  const { actingAt: institutionId, personId: handlerId } = actor;
  if (institutionId === null || !isUuid(id)) throw notFound();
  return database.writing(institutionId, async (tenant) => {
    await tenant.query('select from report where institution_id = $1 and id = $2 for update', [institutionId, id]);
    const [report] = await reportsFor(tenant, { institutionId, handlerId, id });
    if (!report || !mayHandleReport(actor, report)) throw notFound();
    ensureCanMove(report.state, to);
    await tenant.query(
      'update report set state = $3, handler_id = $4, moved_at = $5 where institution_id = $1 and id = $2',
      [institutionId, id, to, handlerId, now()],
    );
    const [moved] = await reportsFor(tenant, { institutionId, handlerId, id });
    if (!moved) throw notFound();
    await tenant.audit.record('report.moved', { reportId: id, to });
    return moved;
  });
}
