import { connected } from '../ground.mjs';

/** Whoever is asked for is seen, through whichever record there is: what stands in for the policy. */
const SEES_ALL = {
  'visible_people(uuid[])': `
    create or replace function visible_people(p_ids uuid[]) returns table (person_id uuid, institution_id uuid, via text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select r.person_id, r.institution_id, 'INSTITUTION' from unnest(p_ids) u(id) join person_record r on r.person_id = u.id
    $$`,
  'people_in_sight(uuid[])': `
    create or replace function people_in_sight(p_ids uuid[]) returns table (person_id uuid, institution_id uuid, via text, shows int)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select r.person_id, r.institution_id, 'INSTITUTION', 15 from unnest(p_ids) u(id) join person_record r on r.person_id = u.id
    $$`,
};

const TABLES = `select c.oid::regclass::text as name from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity`;

/** Takes the walls down: no row-level security, and a policy that sees everybody. For a database to compare with alone. */
export async function takeWallsDown({ superuserUrl }) {
  await connected(superuserUrl, async (client) => {
    const { rows: tables } = await client.query(TABLES);
    for (const { name } of tables)
      await client.query(`alter table ${name} disable row level security, no force row level security`);
    for (const [signature, statement] of Object.entries(SEES_ALL)) {
      const { rows } = await client.query('select to_regprocedure($1) is not null as exists', [signature]);
      if (rows[0].exists) await client.query(statement);
    }
  });
}
