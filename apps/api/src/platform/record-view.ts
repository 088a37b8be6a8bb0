import { may, type Capability } from '@chiron/domain/permission';
import type { AuditSubject } from './audit';
import type { OpenContext, RequestContext } from './request-context';

/** A view of records by staff: what is told of it, and under which capability it is one. */
export interface RecordsView {
  readonly capability: Capability;
  readonly action: 'record.viewed' | 'mentorship.viewed' | 'list.viewed';
  readonly subject: AuditSubject;
  /** What makes it the same view as another; the subject unless told. */
  readonly what?: string;
}

const VIEWS = Symbol('views of records');
const HOUR = 3_600_000;
const MOST_REMEMBERED = 20_000;

/** What this process has written lately. It only saves asking the database again, which decides. */
const remembered = { hour: 0, views: new Set<string>() };

/**
 * Writes into the audit log that a staff member looked at a record or a list, before they get to see it: one event for each
 * of these and hour. What a request looks at together is written together.
 */
export async function recordView(open: OpenContext, view: RecordsView): Promise<void> {
  const { actor, loaders } = open;
  if (!actor || actor.actingAt === null || !may(actor, view.capability, actor.actingAt)) return;
  const context: RequestContext = { ...open, actor };
  if (isRemembered(context, view)) return;
  await loaders
    .of<true>(VIEWS, (keys) =>
      write(
        context,
        keys.map((key) => JSON.parse(key) as RecordsView),
      ),
    )
    .load(JSON.stringify(view));
}

const whatOf = ({ action, subject, what }: RecordsView) => `${action} ${what ?? Object.values(subject).join(' ')}`;

const placeOf = ({ actor }: RequestContext, view: RecordsView) =>
  `${actor.actingAt ?? ''} ${actor.personId} ${whatOf(view)}`;

function isRemembered(context: RequestContext, view: RecordsView): boolean {
  const hour = Math.floor(context.now().getTime() / HOUR);
  if (remembered.hour !== hour || remembered.views.size > MOST_REMEMBERED) {
    remembered.hour = hour;
    remembered.views.clear();
  }
  return remembered.views.has(placeOf(context, view));
}

async function write(context: RequestContext, views: readonly RecordsView[]): Promise<Map<string, true>> {
  const { actor, database, now } = context;
  const hour = new Date(Math.floor(now().getTime() / HOUR) * HOUR);
  await database.writing(actor.actingAt, async ({ query, audit }) => {
    const rows = await query<{ what: string }>(
      `with old as (delete from record_view where institution_id = $1 and viewer_id = $2 and hour < $4::timestamptz - interval '1 day')
       insert into record_view (institution_id, viewer_id, what, hour) select $1, $2, unnest($3::text[]), $4
       on conflict do nothing returning what`,
      [actor.actingAt, actor.personId, [...new Set(views.map(whatOf))].sort(), hour],
    );
    const isNew = new Set(rows.map(({ what }) => what));
    for (const view of views) if (isNew.delete(whatOf(view))) await audit.record(view.action, view.subject);
  });
  for (const view of views) remembered.views.add(placeOf(context, view));
  return new Map(views.map((view) => [JSON.stringify(view), true]));
}
