import pg from 'pg';
import { SCHOOL, STAFF } from '../seed.mjs';

const BEGIN = `begin read only; set local app.institution_id = '${SCHOOL}'; set local app.person_id = '${STAFF}'`;

/** One person and everybody below, with names, stages and links, as one would write it by hand where no wall stands. */
const BY_HAND = `
with recursive below as (
  select $1::uuid as id, 0 as generation
  union
  select l.mentee_id, b.generation + 1 from below b join lineage_link l on l.mentor_id = b.id where b.generation < 40
), reached as materialized (
  select id, min(generation) as generation from below group by id
), shown as materialized (
  select (row_number() over (order by t.generation, t.id) - 1)::int as key, t.id, t.generation, r.name, s.stage, s.stage_year
    from reached t
    join person_record r on r.institution_id = '${SCHOOL}' and r.person_id = t.id
    left join lateral (
      select a.stage, a.stage_year from affiliation a
       where a.institution_id = r.institution_id and a.person_id = r.person_id and a.stage is not null
       order by is_current(a) desc, a.started_on desc nulls last limit 1) s on true
)
select json_build_object(
  'people', (select json_build_object('id', json_agg(id order by key), 'generation', json_agg(generation order by key),
      'name', json_agg(name order by key), 'stage', json_agg(stage order by key), 'stageYear', json_agg(stage_year order by key)) from shown),
  'links', (select json_build_object('mentor', json_agg(a.key), 'mentee', json_agg(b.key), 'kind', json_agg(l.kind),
      'provenance', json_agg(l.provenance), 'startYear', json_agg(l.start_year), 'endYear', json_agg(l.end_year))
    from shown a join lineage_link l on l.mentor_id = a.id join shown b on b.id = l.mentee_id)) as walk`;

/** One connection on which a walk is begun, scoped, asked, fetched, parsed and committed. */
export async function openWalks(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (statement) => {
    await client.query(BEGIN);
    const { rows } = await client.query(statement);
    await client.query('commit');
    return rows[0].walk.people.id.length;
  };
  return {
    /** The guarded function, as the app role: the same answer under the same policies. */
    guarded: ({ id, up, down, first, detail }) =>
      ask({
        name: 'walk',
        text: 'select lineage_walk($1, $2, $3, $4, $5) as walk',
        values: [id, up, down, first, detail],
      }),
    /** Hand-written, as the superuser, whom no policy holds. */
    byHand: ({ id }) => ask({ name: 'by-hand', text: BY_HAND, values: [id] }),
    end: () => client.end(),
  };
}
