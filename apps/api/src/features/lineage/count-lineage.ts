import { notFound } from '../../platform/database';
import type { OpenContext } from '../../platform/request-context';
import { standsAt } from '../../platform/viewpoint';

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

export async function countLineage(context: OpenContext, personId: string): Promise<LineageCounts> {
  const [counts] = await context.database.reading(standsAt(context), ({ query }) =>
    query<LineageCounts>(
      `select mentors, mentees, ancestors, descendants, generations_up as "generationsUp",
              generations_down as "generationsDown", co_mentees as "coMentees" from lineage_counts($1)`,
      [personId],
    ),
  );
  if (!counts) throw notFound();
  return counts;
}
