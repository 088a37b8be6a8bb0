import { afterCursor, cursorOf, pageOf, pageSize, type Connection, type PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';

/** The chain of the installation stands under the nil UUID: what belongs to no institution. */
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

export interface LogEntry {
  readonly n: number;
  readonly at: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly subject: string;
}

interface Row {
  n: string;
  at: Date;
  action: string;
  actor_id: string | null;
  subject: object;
}

/** What was done to the installation, the newest first: ids, never names. */
export async function readInstallationLog({ database }: RequestContext, page: PageArgs): Promise<Connection<LogEntry>> {
  const size = pageSize(page);
  const after = afterCursor(page, 1);
  const rows = await database.reading(INSTALLATION, ({ query }) =>
    query<Row>(
      `select n, at, action, actor_id, subject from audit_event
        where institution_id = $1 and ($2::bigint is null or n < $2) order by n desc limit $3`,
      [INSTALLATION, after ? Math.trunc(Number(after[0])) || 0 : null, size + 1],
    ),
  );
  const entries = rows.map(({ n, at, action, actor_id, subject }) => ({
    n: Number(n),
    at: at.toISOString(),
    action,
    actorId: actor_id,
    subject: JSON.stringify(subject),
  }));
  return pageOf(entries, size, ({ n }) => cursorOf([n]), after, null);
}
