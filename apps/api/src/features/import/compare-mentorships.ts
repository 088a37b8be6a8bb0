import type { Tenant } from '../../platform/database';
import type { Scope } from './compare-people';

/** A mentorship's dates as `periodText` of the domain writes them. */
export const periodOf = (
  m: string,
) => `case when ${m}.started_precision = 'unknown' and ${m}.ended_precision = 'unknown' then null
  else coalesce(to_char(${m}.started_on, 'YYYY-MM-DD'), '') || '/' || ${m}.started_precision || '/' || coalesce(to_char(${m}.ended_on, 'YYYY-MM-DD'), '') || '/' || ${m}.ended_precision end`;

/** What the file tells of the dates is not taken where the mentorship was ended here. $3: tells the period, $4: the place. */
const datesDiffer = `($3 and m.ended_by is null and (r.period is distinct from ${periodOf('m')} or r.state <> m.state))`;
const placeDiffers = '($4 and m.mentee_organisation is distinct from r.organisation)';

export const STATUS = `
case when r.mentor_n is null or r.mentee_n is null then 'REFUSED'
     when r.disputed then 'CONFLICTING'
     when m.id is null then 'ADDED'
     when m.source_key <> r.key or m.kind <> r.kind or m.stage_as_recorded is distinct from r.stage or m.type_as_recorded is distinct from r.type
       or m.mentee_stage is distinct from r.mentee_stage or m.mentee_stage_year is distinct from r.mentee_stage_year
       or ${placeDiffers} or ${datesDiffer} then 'CHANGED'
     else 'UNCHANGED' end`;

const FACTS = 'r.stage, r.type, r.kind, r.mentee_stage, r.mentee_stage_year';

/** Relations that several rows tell. Where these differ, more than one sentence of SQL is needed to say what they mean. */
const MULTIPLE = `
create temporary table import_multiple on commit drop as
select relation, min(line) as line, count(*)::integer as reports, min(period) as period, min(organisation) as organisation,
       min(state) as state, min(period) <> max(period) or min(organisation) <> max(organisation) as differs
  from import_row_mentorship group by relation having count(*) > 1`;

/** One row per relation that is told without contradiction: `import_relation`. */
const RELATIONS = `
create temporary table import_relation on commit drop as
select r.*, m.id as mentorship_id, ${STATUS} as status
  from (select t.key, t.line, t.reports, pm.n as mentor_n, pe.n as mentee_n, ${FACTS.replaceAll('r.', 't.')},
               t.period, t.state, t.organisation, false as disputed
          from (select relation as key, line, 1 as reports, mentor, mentee, stage, type, kind, mentee_stage, mentee_stage_year, period, state, organisation
                  from import_row_mentorship one where not exists (select from import_multiple x where x.relation = one.relation)
                union all
                select x.relation, x.line, x.reports, r.mentor, r.mentee, ${FACTS}, x.period, x.state, x.organisation
                  from import_multiple x join import_row_mentorship r on r.line = x.line) t
          left join import_person pm on pm.sid = t.mentor and (pm.status <> 'CONFLICTING' or pm.person_id is not null)
          left join import_person pe on pe.sid = t.mentee and (pe.status <> 'CONFLICTING' or pe.person_id is not null)) r
  left join mentorship m on m.institution_id = $1 and m.source = $2 and m.source_key = r.key`;

/** Puts the rows together that tell of one relation, and compares each with what is known of it. */
export async function compareMentorships({ query }: Tenant, scope: Scope): Promise<void> {
  await query(MULTIPLE);
  await query('analyze import_multiple');
  await query(RELATIONS, [scope.institutionId, scope.source, scope.tellsPeriod, scope.tellsPlace]);
  await query('analyze import_relation');
}

export interface RelationCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows, for each of them is refused. */
  readonly refused: number;
  /** Relations in dispute. */
  readonly disputed: number;
  readonly toldTwice: number;
}

export async function countRelations({ query }: Tenant): Promise<RelationCounts> {
  const [counts] = await query<RelationCounts>(`
    select count(*) filter (where status = 'ADDED')::int as added, count(*) filter (where status = 'CHANGED')::int as changed,
           count(*) filter (where status = 'UNCHANGED')::int as unchanged,
           coalesce(sum(reports) filter (where status = 'REFUSED'), 0)::int as refused,
           count(*) filter (where status = 'CONFLICTING')::int as disputed,
           count(*) filter (where reports > 1)::int as "toldTwice"
      from import_relation`);
  return counts ?? { added: 0, changed: 0, unchanged: 0, refused: 0, disputed: 0, toldTwice: 0 };
}
