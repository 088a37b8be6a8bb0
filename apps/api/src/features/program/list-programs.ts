import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { PROGRAM_SQL, viewOf, type ProgramRow, type ProgramView } from './program-view';

/** The programs of the institution that the actor acts at: open ones first, by name; at most 200. */
export async function listPrograms({ actor, database }: RequestContext): Promise<ProgramView[]> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  const rows = await database.reading(actingAt, ({ query }) =>
    query<ProgramRow>(`${PROGRAM_SQL} order by p.archived_at is not null, p.name, p.id limit 200`, [actingAt]),
  );
  return rows.map(viewOf);
}
