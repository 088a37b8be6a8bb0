import { newId, type Tenant } from '../../platform/database';
import type { Scope } from './compare-people';
import { Copier, joinByHashing } from './staging';
import type { GoOn } from './write-people';

const AT_ONCE = 10_000;

/** New mentorships in their final form, numbered, with ids that the application made. */
const NEW = `
create temporary table import_new_mentorship on commit drop as
select i.k, i.id, r.key, coalesce(pm.person_id, xm.id) as mentor_id, coalesce(pe.person_id, xe.id) as mentee_id,
       r.stage, r.type, r.kind, r.mentee_stage, r.mentee_stage_year, r.period, r.state, r.organisation
  from (select a.*, row_number() over () as k from import_relation a where status = 'ADDED') r
  join import_minted_mentorship i on i.k = r.k
  join import_person pm on pm.n = r.mentor_n left join import_minted xm on xm.n = pm.n
  join import_person pe on pe.n = r.mentee_n left join import_minted xe on xe.n = pe.n`;

/** `period` is text of four parts, or null. */
const DATES = (r: string) => `
       nullif(split_part(${r}.period, '/', 1), '')::date, coalesce(split_part(${r}.period, '/', 2), 'unknown'),
       nullif(split_part(${r}.period, '/', 3), '')::date, coalesce(split_part(${r}.period, '/', 4), 'unknown')`;

const NEW_MENTORSHIPS = `
insert into mentorship (institution_id, id, mentor_id, mentee_id, kind, state, provenance, started_on, started_precision, ended_on, ended_precision,
                        mentee_stage, mentee_stage_year, mentee_organisation, stage_as_recorded, type_as_recorded, source, source_key)
select $2, r.id, r.mentor_id, r.mentee_id, r.kind, r.state, 'IMPORTED', ${DATES('r')},
       r.mentee_stage, r.mentee_stage_year, r.organisation, r.stage, r.type, $3, r.key
  from import_new_mentorship r where r.k > $1 and r.k <= $1 + ${AT_ONCE}`;

const NEW_PARTICIPATIONS = `
insert into participation (person_id, institution_id, mentorship_id)
select unnest(array[r.mentor_id, r.mentee_id]), $2, r.id
  from import_new_mentorship r where r.k > $1 and r.k <= $1 + ${AT_ONCE}`;

/** What the file tells of the dates is not taken where the mentorship was ended here. */
const takesDates = '($2 and m.ended_by is null)';

const CHANGED_MENTORSHIPS = `
update mentorship m
   set source_key = r.key, kind = r.kind, stage_as_recorded = r.stage, type_as_recorded = r.type, mentee_stage = r.mentee_stage,
       mentee_stage_year = r.mentee_stage_year, version = m.version + 1, updated_at = now(),
       mentee_organisation = case when $3 then r.organisation else m.mentee_organisation end,
       state = case when ${takesDates} then r.state else m.state end,
       (started_on, started_precision, ended_on, ended_precision) =
         (select case when ${takesDates} then d.a else m.started_on end, case when ${takesDates} then d.b else m.started_precision end,
                 case when ${takesDates} then d.c else m.ended_on end, case when ${takesDates} then d.d else m.ended_precision end
            from (select ${DATES('r')}) d (a, b, c, d))
  from import_relation r
 where r.status = 'CHANGED' and m.institution_id = $1 and m.id = r.mentorship_id`;

/** The function takes ids; they never leave the database. */
const NEW_LINKS = `
select write_lineage_links(array(select id from import_new_mentorship where k > $1 and k <= $1 + ${AT_ONCE}))`;
const CHANGED_LINKS = `
select write_lineage_links(array(select mentorship_id from import_relation where status = 'CHANGED'))`;

/** New and changed mentorships, with participation and lineage links. */
export async function writeMentorships(tenant: Tenant, scope: Scope, goOn: GoOn): Promise<void> {
  const { query } = tenant;
  const { institutionId, source } = scope;
  const total = await mint(tenant);
  await joinByHashing(tenant, false);
  for (let k = 0; k < total; k += AT_ONCE) {
    goOn(k, total);
    await query(NEW_MENTORSHIPS, [k, institutionId, source]);
    await query(NEW_PARTICIPATIONS, [k, institutionId]);
    await query(NEW_LINKS, [k]);
  }
  await joinByHashing(tenant, true);
  await query(CHANGED_MENTORSHIPS, [institutionId, scope.tellsPeriod, scope.tellsPlace]);
  await joinByHashing(tenant, false);
  await query(CHANGED_LINKS);
}

async function mint(tenant: Tenant): Promise<number> {
  const { query } = tenant;
  const [added] = await query<{ count: number }>(
    `select count(*)::int as count from import_relation where status = 'ADDED'`,
  );
  const total = added?.count ?? 0;
  await query('create temporary table import_minted_mentorship (k integer, id uuid) on commit drop');
  const copier = new Copier(tenant, 'import_minted_mentorship');
  for (let k = 1; k <= total; k += 1) await copier.add([k, newId()]);
  await copier.end();
  await query('analyze import_minted_mentorship');
  await query(NEW);
  await query('create index on import_new_mentorship (k)');
  await query('analyze import_new_mentorship');
  return total;
}
