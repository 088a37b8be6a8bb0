import { suppressed } from '@chiron/domain/totals';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import type { TotalsView } from './count-own';

export interface ChildTotals extends TotalsView {
  readonly institutionId: string;
}

interface CountRow {
  institution_id: string;
  of: 'CHILD' | 'PEOPLE' | 'MENTORSHIPS';
  key: string;
  count: number;
}

/** Numbers of the institutions below the actor's, and none of their people; small ones are hidden. */
export async function countChildren({ actor, database }: RequestContext): Promise<ChildTotals[]> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  const rows = await database.reading(actingAt, ({ query }) =>
    query<CountRow>('select * from child_totals() order by 1, 2, 3'),
  );
  const children = [...new Set(rows.map((row) => row.institution_id))].sort();
  return children.map((institutionId) => {
    const of = (what: CountRow['of']) =>
      suppressed(rows.filter((row) => row.institution_id === institutionId && row.of === what));
    const [people, mentorships] = [of('PEOPLE'), of('MENTORSHIPS')];
    return {
      institutionId,
      people: [...people.cells],
      peopleTotal: people.total,
      mentorships: [...mentorships.cells],
      mentorshipsTotal: mentorships.total,
    };
  });
}
