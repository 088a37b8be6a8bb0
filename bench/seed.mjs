import { connected } from './ground.mjs';

/** Two components whose shape does not depend on the size of the database; then families of a thousand. */
const LINE_7000 = 7000;
const LINE_500 = 500;
const FAMILY = 1000;

const institutionId = (number) => `0190${String(number).padStart(4, '0')}-0000-7000-8000-000000000000`;

/** The school at which the staff member of the bench acts; both components are its own. */
export const SCHOOL = institutionId(1);
export const STAFF = '01900000-0000-7000-8000-00000000aaaa';

/** Everything hangs on hashes of a person's number, so that the same rows come out each time, in any order. */
const functions = ({ school }) => `
create function bench_u(n bigint, salt bigint) returns double precision language sql immutable parallel safe
  as $$ select (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992.0 $$;
create function bench_id(place bigint, kind text, n bigint) returns uuid language sql immutable parallel safe
  as $$ select (lpad(to_hex(1704067200000 + place), 12, '0') || '7' || kind || '008000' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function bench_start(n bigint) returns bigint language sql immutable parallel safe as $$
  select case when n < ${LINE_7000} then 0 when n < ${LINE_7000 + LINE_500} then ${LINE_7000}
    else ${LINE_7000 + LINE_500} + (n - ${LINE_7000 + LINE_500}) / ${FAMILY} * ${FAMILY} end $$;
create function bench_person(n bigint) returns uuid language sql immutable parallel safe as $$
  select bench_id(case when n < ${school} then mod(hashint8extended(n, 1) & 9007199254740991, ${school}) else n end, '1', n) $$;
create function bench_mentor(n bigint, salt bigint) returns bigint language sql immutable parallel safe as $$
  select bench_start(n) + 10 * floor(bench_u(n, salt) * ceil((n - bench_start(n)) / 10.0))::bigint $$;
create function bench_pick(n bigint, salt bigint, words text[]) returns text language sql immutable parallel safe
  as $$ select words[1 + floor(bench_u(n, salt) * cardinality(words))::int] $$;
create function bench_institution(n bigint) returns uuid language sql immutable parallel safe as $$
  select ('0190' || lpad((case when n < ${school} then 1 else 2 + (n - ${school}) / 20000 end)::text, 4, '0')
    || '-0000-7000-8000-000000000000')::uuid $$;
`;

const people = (total) => `
create temp table one as select n, bench_institution(n) as institution_id, bench_person(n) as id,
    initcap(bench_pick(n, 2, '{ada,bela,cora,dario,edda,fidel,greta,hugo,ines,jonas,kaya,luca,mira,nils,olga,pavel}')) || ' '
      || initcap(bench_pick(n, 3, '{al,ber,cor,dam,el,far,gol,hart,im,jor,kel,lor,mar,nor,ost,per}') || bench_pick(n, 4, '{a,e,i,o,u,ei,au,en}')
        || bench_pick(n, 5, '{bach,berg,dal,feld,gard,heim,ker,lund,mann,nova,pont,ritz,sen,stad,ton,witz}')) as name
  from generate_series(0, ${total - 1}) n;
insert into institution (id, slug, name, crest, accent, time_zone)
  select i, 'school-' || row_number() over (order by i), 'School ' || row_number() over (order by i), 'SC', 'fern', 'UTC'
    from (select distinct institution_id as i from one) t;
insert into person (id) select id from one order by id;
insert into person_record (institution_id, person_id, name, name_search, specialty, source, source_id)
  select institution_id, id, name, lower(name), (array['Surgery','Cardiology','Neurology',null])[1 + mod(n, 4)], 'bench', 'P' || n from one order by id;
insert into affiliation (institution_id, id, person_id, stage, stage_year, started_on, started_precision, ended_precision)
  select institution_id, bench_id(n, '2', n), one.id,
         (array['MEDICAL_STUDENT','RESIDENT','RESIDENT','FELLOW','ATTENDING','ATTENDING'])[1 + mod(n, 6)], 1 + mod(n, 3), date '2015-07-01', 'day', 'open'
    from one order by one.id;
`;

const mentorships = `
create temp table pair as
  select n, institution_id, bench_person(bench_mentor(n, 11)) as mentor_id, id as mentee_id, bench_id(n, '3', n) as id from one where n > bench_start(n)
  union all
  select n, institution_id, bench_person(bench_mentor(n, 12)), id, bench_id(n, '4', n) from one
   where n > bench_start(n) + 10 and bench_u(n, 13) < 0.18 and bench_mentor(n, 11) <> bench_mentor(n, 12);
insert into mentorship (institution_id, id, mentor_id, mentee_id, kind, state, provenance, started_on, started_precision, ended_on, ended_precision,
    mentor_stage, mentee_stage, stage_as_recorded, type_as_recorded, source, source_key)
  select institution_id, id, mentor_id, mentee_id, (array['MENTOR','ADVISOR','RESEARCH_SUPERVISOR','CLINICAL_TEACHER'])[1 + mod(n, 4)],
         case when mod(n, 5) = 0 then 'ACTIVE' else 'COMPLETED' end, 'IMPORTED', make_date(1990 + mod(n, 30)::int, 1, 1), 'year',
         case when mod(n, 5) > 0 then make_date(1993 + mod(n, 30)::int, 1, 1) end, case when mod(n, 5) = 0 then 'open' else 'year' end,
         'ATTENDING', 'RESIDENT', 'resident', 'mentor', 'bench', id::text
    from pair order by pair.id;
insert into participation (person_id, institution_id, mentorship_id)
  select mentor_id, institution_id, id from pair union all select mentee_id, institution_id, id from pair order by 1, 3;
insert into lineage_link (institution_id, mentorship_id, mentor_id, mentee_id, kind, provenance, is_current, start_year, end_year, end_open)
  select institution_id, id, mentor_id, mentee_id, kind, provenance, state = 'ACTIVE', extract(year from started_on), extract(year from ended_on), ended_precision = 'open'
    from mentorship order by id;
`;

const staff = `
insert into person (id) values ('${STAFF}');
insert into person_record (institution_id, person_id, name, name_search, source) values ('${SCHOOL}', '${STAFF}', 'Staff', 'staff', 'bench');
insert into affiliation (institution_id, id, person_id, staff_role, started_on, started_precision, ended_precision)
  values ('${SCHOOL}', '${STAFF}', '${STAFF}', 'INSTITUTION_ADMIN', date '2020-01-01', 'day', 'open');
`;

const SECONDARY = `
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indrelid
 where c.relnamespace = 'public'::regnamespace and not i.indisunique`;

/** Fills a migrated database with `total` people, of whom `school` belong to the staff member's school. */
export async function seed({ superuserUrl }, { total, school }) {
  await connected(superuserUrl, async (client) => {
    const run = (sql) => client.query(sql);
    // Foreign keys hold by construction, and indexes are quicker to build than to fill.
    await run(
      `set session_replication_role = replica; set maintenance_work_mem = '256MB'; set work_mem = '128MB'; set synchronous_commit = off`,
    );
    const { rows: indexes } = await run(SECONDARY);
    for (const { name } of indexes) await run(`drop index ${name}`);
    await run('begin');
    for (const part of [functions({ school }), people(total), mentorships, staff]) await run(part);
    await run('commit');
    for (const { definition } of indexes) await run(definition);
    await run('drop table one, pair');
    await run('vacuum (freeze, analyze)');
    await run('checkpoint');
  });
}

/** A person by number: 0 leads the line of 7,000, 7000 that of 500. */
export async function personOf({ superuserUrl }, number) {
  const { rows } = await connected(superuserUrl, (client) => client.query('select bench_person($1) as id', [number]));
  return rows[0].id;
}
