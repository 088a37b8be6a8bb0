import type { RetentionKind } from '@chiron/domain/confidentiality';
import { notFound, type Tenant } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { settingsOf } from './settings-view';

/** What is past its period. */
export interface PastRetention {
  readonly kind: RetentionKind;
  readonly years: number;
  readonly count: number;
  /** The first fifty people, where it is their records. */
  readonly personIds: readonly string[];
}

/** The last day on which somebody without a current affiliation had one here; unknown days are left out. */
const LEFT = `
  select a.person_id, max(a.ended_on) as on_day from affiliation a where a.institution_id = $1
   group by a.person_id having not bool_or(is_current(a)) and bool_and(a.ended_on is not null)`;

const PAST: Readonly<Record<RetentionKind, string>> = {
  PERSON_RECORD: `with l as (${LEFT}) select l.person_id from l where l.on_day < current_date - make_interval(years => $2::int) order by l.on_day, l.person_id`,
  MENTORSHIP: `with l as (${LEFT})
    select null::uuid as person_id from mentorship m
      join l mentor on mentor.person_id = m.mentor_id join l mentee on mentee.person_id = m.mentee_id
     where m.institution_id = $1 and m.state not in ('REQUESTED', 'ACTIVE', 'PAUSED')
       and greatest(mentor.on_day, mentee.on_day) < current_date - make_interval(years => $2::int)`,
  REPORT: `select null::uuid as person_id from report r
     where r.institution_id = $1 and r.state = 'CLOSED' and r.moved_at < now() - make_interval(years => $2::int)`,
};

/** What has outlived the period that the institution set for it. Nothing is deleted. */
export function reportRetention({ actor, database }: RequestContext): Promise<PastRetention[]> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  return database.reading(actingAt, async (tenant) => {
    const { retention } = await settingsOf(tenant, actingAt);
    const past: PastRetention[] = [];
    for (const { kind, years } of retention) {
      if (years !== null) past.push({ kind, years, ...(await pastOf(tenant, actingAt, kind, years)) });
    }
    return past;
  });
}

async function pastOf({ query }: Tenant, institutionId: string, kind: RetentionKind, years: number) {
  const [found] = await query<{ count: number; people: string[] | null }>(
    `with past as (${PAST[kind]}) select count(*)::int as count,
       (select array_agg(p.person_id) from (select person_id from past where person_id is not null limit 50) p) as people from past`,
    [institutionId, years],
  );
  return { count: found?.count ?? 0, personIds: found?.people ?? [] };
}
