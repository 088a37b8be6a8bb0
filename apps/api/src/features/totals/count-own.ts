import type { Cell } from '@chiron/domain/totals';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';

export interface TotalsView {
  readonly people: Cell[];
  readonly peopleTotal: number | null;
  readonly mentorships: Cell[];
  readonly mentorshipsTotal: number | null;
}

interface CountRow {
  of: 'PEOPLE' | 'MENTORSHIPS';
  key: string;
  count: number;
}

/** Numbers of the actor's own institution, exact: its staff may open the lists behind them. */
export async function countOwn({ actor, database }: RequestContext): Promise<TotalsView> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  const rows = await database.reading(actingAt, ({ query }) =>
    query<CountRow>(
      `with stage_of as (
         select distinct on (a.person_id) a.person_id, a.stage from affiliation a
          where a.institution_id = $1 and a.stage is not null and is_current(a)
          order by a.person_id, a.started_on desc nulls last, a.id
       )
       select 'PEOPLE' as of, stage as key, count(*)::int as count from stage_of group by stage
       union all
       select 'MENTORSHIPS', state, count(*)::int from mentorship where institution_id = $1 group by state order by 1, 2`,
      [actingAt],
    ),
  );
  const cellsOf = (of: CountRow['of']) => rows.filter((row) => row.of === of).map(({ key, count }) => ({ key, count }));
  const [people, mentorships] = [cellsOf('PEOPLE'), cellsOf('MENTORSHIPS')];
  return { people, peopleTotal: sum(people), mentorships, mentorshipsTotal: sum(mentorships) };
}

function sum(cells: readonly Cell<number>[]): number {
  return cells.reduce((all, { count }) => all + count, 0);
}
