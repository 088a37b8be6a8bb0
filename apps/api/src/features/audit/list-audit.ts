import { may } from '@chiron/domain/permission';
import { notFound } from '../../platform/database';
import {
  afterCursor,
  badInput,
  cursorOf,
  pageOf,
  pageSize,
  type Connection,
  type PageArgs,
} from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { eventsBefore, NEWEST, type AuditEventView } from './audit-event';
import { readFilter, type AuditQuestion } from './read-filter';

/** Where the actor may read the audit log: where they act, if they hold the capability there. */
export function auditedPlace({ actor }: Pick<RequestContext, 'actor'>): string {
  const { actingAt } = actor;
  if (actingAt === null || !may(actor, 'audit.read', actingAt)) throw notFound();
  return actingAt;
}

/** What was done at the institution that the actor acts at, the newest first. */
export function listAudit(
  context: RequestContext,
  question: AuditQuestion & PageArgs,
): Promise<Connection<AuditEventView>> {
  const institutionId = auditedPlace(context);
  const filter = readFilter(question);
  const size = pageSize(question);
  const after = afterCursor(question, 1);
  const before = after ? Number(after[0]) : NEWEST;
  if (!Number.isSafeInteger(before)) throw badInput('after', 'This is not a cursor of an earlier answer.');
  return context.database.reading(institutionId, async (tenant) =>
    pageOf(await eventsBefore(tenant, filter, before, size + 1), size, ({ n }) => cursorOf([n]), after, null),
  );
}

const ACTIONS = `
with recursive known as (
  (select min(action) as action from audit_event where institution_id = $1)
  union all
  select (select min(e.action) from audit_event e where e.institution_id = $1 and e.action > k.action) from known k where k.action is not null
)
select action from known where action is not null order by 1`;

/** The actions that stand in the log of this institution; each costs one step in an index, however long the log is. */
export function listActions(context: RequestContext): Promise<string[]> {
  const institutionId = auditedPlace(context);
  return context.database.reading(institutionId, async ({ query }) =>
    (await query<{ action: string }>(ACTIONS, [institutionId])).map(({ action }) => action),
  );
}
