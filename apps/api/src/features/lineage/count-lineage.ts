import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';

/** How far a line reaches, counted among the people whom the viewer may see. */
export interface LineageCounts {
  readonly mentors: number;
  readonly mentees: number;
  readonly ancestors: number;
  readonly descendants: number;
  readonly generationsUp: number;
  readonly generationsDown: number;
  readonly coMentees: number;
}

export async function countLineage({ actor, database }: RequestContext, personId: string): Promise<LineageCounts> {
  const [counts] = await database.reading(actor.actingAt, ({ query }) =>
    query<LineageCounts>(
      `select mentors, mentees, ancestors, descendants, generations_up as "generationsUp",
              generations_down as "generationsDown", co_mentees as "coMentees" from lineage_counts($1)`,
      [personId],
    ),
  );
  if (!counts) throw notFound();
  return counts;
}
