import type { Tenant } from '../../platform/database';
import type { Findings } from './report';
import { MOST_FINDINGS } from './report';

/** Which records are meant, and what the files can tell of them. */
export interface Scope {
  readonly institutionId: string;
  readonly source: string;
  /** Names of the files as findings tell them; null where there is none. */
  readonly peopleFile: string | null;
  readonly mentorshipsFile: string | null;
  /** False: the files have no such column, so that what is known stays. */
  readonly tellsPlace: boolean;
  readonly tellsPeriod: boolean;
  readonly tellsOrganisation: boolean;
  readonly today: string;
}

/**
 * One row per person of the files, numbered: `import_person`. Everybody who is told of with one name (and in the file of
 * people one organisation) is added, changed or unchanged; told of differently, they conflict.
 */
const PEOPLE = `
create temporary table import_person on commit drop as
select (row_number() over ())::integer as n, t.sid, t.name, t.organisation, r.person_id,
       case when t.name <> t.other_name or t.organisation <> t.other_organisation then 'CONFLICTING'
            when r.person_id is null then 'ADDED'
            when r.name <> t.name or ($3 and t.listed and r.organisation is distinct from t.organisation) then 'CHANGED'
            else 'UNCHANGED' end as status
  from (select sid, min(name) as name, max(name) as other_name, min(organisation) as organisation,
               max(organisation) as other_organisation, bool_or(listed) as listed
          from (select sid, name, organisation, true as listed from import_row_person
                union all
                select mentor, mentor_name, null, false from import_row_mentorship where mentor_name is not null
                union all
                select mentee, mentee_name, null, false from import_row_mentorship where mentee_name is not null) told
         group by sid) t
  left join person_record r on r.institution_id = $1 and r.source = $2 and r.source_id = t.sid`;

/** People whom the files only point at, and whom an earlier import of the source brought. */
const POINTED_AT = `
insert into import_person (n, sid, person_id, status)
select $3 + (row_number() over ())::integer, r.source_id, r.person_id, 'KNOWN'
  from (select mentor as sid from import_row_mentorship where mentor_name is null
        union
        select mentee from import_row_mentorship where mentee_name is null) pointed
  join person_record r on r.institution_id = $1 and r.source = $2 and r.source_id = pointed.sid
 where not exists (select from import_person p where p.sid = pointed.sid)`;

/** Compares the people of the files with the institution's records of the same source. Returns how many there are of each status. */
export async function comparePeople(
  { query }: Tenant,
  { institutionId, source, tellsOrganisation }: Scope,
): Promise<Map<string, number>> {
  await query('analyze import_row_person, import_row_mentorship');
  await query(PEOPLE, [institutionId, source, tellsOrganisation]);
  const rows = await query<{ status: string; count: number }>(
    'select status, count(*)::int as count from import_person group by status',
  );
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  await query('create index on import_person (sid)');
  await query(POINTED_AT, [institutionId, source, total]);
  await query('create index on import_person (n)');
  await query('analyze import_person');
  return new Map(rows.map(({ status, count }) => [status, count]));
}

interface Told {
  sid: string;
  value: string;
  line: number;
  in_people: boolean;
}

/** Every name, and every organisation, that is told of a person in conflict, with the first line that tells it. */
const CONFLICTS = `
with told as (
  select p.sid, t.name, t.organisation, t.line, true as in_people
    from import_person p join import_row_person t on t.sid = p.sid where p.status = 'CONFLICTING'
  union all
  select p.sid, t.mentor_name, null, t.line, false
    from import_person p join import_row_mentorship t on t.mentor = p.sid where p.status = 'CONFLICTING' and t.mentor_name is not null
  union all
  select p.sid, t.mentee_name, null, t.line, false
    from import_person p join import_row_mentorship t on t.mentee = p.sid where p.status = 'CONFLICTING' and t.mentee_name is not null
), apart as (
  select 'name' as what, sid, name as value, in_people, min(line) as line from told group by sid, name, in_people
  union all
  select 'institution', sid, organisation, in_people, min(line) from told where organisation is not null group by sid, organisation, in_people
)
select what, sid, json_agg(json_build_object('value', value, 'line', line, 'in_people', in_people) order by in_people desc, line) as told
  from apart group by what, sid having count(distinct value) > 1
 order by bool_or(in_people) desc, min(line) limit ${MOST_FINDINGS + 1}`;

export async function findPeopleInConflict({ query }: Tenant, scope: Scope, findings: Findings): Promise<number> {
  const rows = await query<{ what: string; sid: string; told: Told[] }>(CONFLICTS);
  const fileOf = ({ in_people }: Told) => (in_people ? scope.peopleFile : scope.mentorshipsFile);
  for (const { what, sid, told } of rows) {
    const [first] = told;
    if (!first) continue;
    const others = told.filter((one) => one.value !== first.value);
    const other = others[0] ?? first;
    const place =
      fileOf(other) === fileOf(first) ? `on line ${other.line}` : `on line ${other.line} of ${fileOf(other) ?? ''}`;
    const reason = `The ${what} of ${sid} is “${first.value}” here and “${other.value}” ${place}.`;
    findings.add({ kind: 'CONFLICTING', about: 'PEOPLE', file: fileOf(first), line: first.line, reason }, 'comparison');
  }
  return rows.length;
}

const CHANGES = `
select p.sid, r.name as old_name, p.name, r.organisation as old_organisation, p.organisation,
       coalesce((select min(t.line) from import_row_person t where t.sid = p.sid), 0) as line
  from import_person p join person_record r on r.institution_id = $1 and r.person_id = p.person_id
 where p.status = 'CHANGED' order by line, p.n limit ${MOST_FINDINGS}`;

interface Change {
  sid: string;
  old_name: string;
  name: string;
  old_organisation: string | null;
  organisation: string | null;
  line: number;
}

export async function findChangedPeople({ query }: Tenant, scope: Scope, findings: Findings): Promise<number> {
  const rows = await query<Change>(CHANGES, [scope.institutionId]);
  for (const one of rows) {
    const parts = [
      one.old_name === one.name ? '' : `Name of ${one.sid}: “${one.old_name}” becomes “${one.name}”.`,
      !scope.tellsOrganisation || one.line === 0 || one.old_organisation === one.organisation
        ? ''
        : `Institution of ${one.sid}: “${one.old_organisation ?? ''}” becomes “${one.organisation ?? ''}”.`,
    ];
    const file = one.line > 0 ? scope.peopleFile : scope.mentorshipsFile;
    const reason = parts.filter(Boolean).join(' ');
    findings.add({ kind: 'CHANGED', about: 'PEOPLE', file, line: one.line || null, reason }, 'comparison');
  }
  return rows.length;
}
