import { ForwardOnly } from './forward-only';

const STEPS = `
create function lineage_steps(p_from uuid[], p_seen uuid[], p_towards text)
returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(s.id), '{}') from (
    (select l.mentee_id as id from lineage_link l where p_towards in ('MENTEES', 'EITHER') and l.mentor_id = any (p_from)
     union
     select l.mentor_id from lineage_link l where p_towards in ('MENTORS', 'EITHER') and l.mentee_id = any (p_from))
    except select unnest(p_seen)) s
$$;
comment on function lineage_steps is 'One level of a breadth-first search. Not granted to the app role.';
`;

/**
 * Breadth-first from both ends, the smaller frontier first; where they meet every shortest path passes. Then at most
 * p_most paths are grown from one end over people known to lie on one, so that none is grown in vain.
 */
const PATHS = `
create function lineage_paths(p_a uuid, p_b uuid, p_directed boolean, p_most int)
returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  front_a uuid[] := array[p_a]; front_b uuid[] := array[p_b];
  seen_a uuid[] := array[p_a]; seen_b uuid[] := array[p_b];
  dist_a int[] := array[0]; dist_b int[] := array[0];
  level_a int := 0; level_b int := 0; steps int; gave_up boolean := false;
  on_path uuid[]; at_step int[]; layer uuid[]; meet uuid[]; visible uuid[];
  paths jsonb; grow int; ways_id uuid[]; ways_n bigint[]; total bigint;
begin
  if (select count(*) from visible_people(array[p_a, p_b])) < (case when p_a = p_b then 1 else 2 end) then return null; end if;
  while not (seen_a && front_b or seen_b && front_a) loop
    if cardinality(front_a) = 0 or cardinality(front_b) = 0 then return json_build_object('steps', null, 'gaveUp', false); end if;
    if level_a + level_b >= 40 or cardinality(seen_a) + cardinality(seen_b) > 500000 then return json_build_object('steps', null, 'gaveUp', true); end if;
    if cardinality(front_a) <= cardinality(front_b) then
      level_a := level_a + 1;
      front_a := lineage_steps(front_a, seen_a, case when p_directed then 'MENTEES' else 'EITHER' end);
      seen_a := seen_a || front_a;
      dist_a := dist_a || array_fill(level_a, array[cardinality(front_a)]);
    else
      level_b := level_b + 1;
      front_b := lineage_steps(front_b, seen_b, case when p_directed then 'MENTORS' else 'EITHER' end);
      seen_b := seen_b || front_b;
      dist_b := dist_b || array_fill(level_b, array[cardinality(front_b)]);
    end if;
  end loop;
  steps := level_a + level_b;

  -- Everybody on a shortest path: from the meeting level back to a, and on to b.
  select array_agg(a.id) into meet from unnest(seen_a, dist_a) a(id, d) join unnest(seen_b, dist_b) b(id, d) on b.id = a.id
   where a.d = level_a and b.d = level_b;
  on_path := meet; at_step := array_fill(level_a, array[cardinality(meet)]);
  layer := meet;
  for i in reverse level_a - 1 .. 0 loop
    select array_agg(s.id) into layer from unnest(seen_a, dist_a) s(id, d)
     where s.d = i and s.id = any (lineage_steps(layer, '{}', case when p_directed then 'MENTORS' else 'EITHER' end));
    on_path := on_path || layer; at_step := at_step || array_fill(i, array[cardinality(layer)]);
  end loop;
  layer := meet;
  for i in reverse level_b - 1 .. 0 loop
    select array_agg(s.id) into layer from unnest(seen_b, dist_b) s(id, d)
     where s.d = i and s.id = any (lineage_steps(layer, '{}', case when p_directed then 'MENTEES' else 'EITHER' end));
    on_path := on_path || layer; at_step := at_step || array_fill(steps - i, array[cardinality(layer)]);
  end loop;

  select array_agg(v.person_id) into visible from visible_people(on_path) v;
  -- Different ways through hidden people look the same, and count as one: grow more, then tell the different ones.
  grow := case when cardinality(visible) < cardinality(on_path) then 500 else p_most end;
  paths := jsonb_build_array(jsonb_build_array(p_a));
  ways_id := array[p_a]; ways_n := array[1::bigint];
  for i in 0 .. steps - 1 loop
    with pair as materialized (
      select x.id as from_id, y.id as to_id
        from unnest(on_path, at_step) x(id, step) join unnest(on_path, at_step) y(id, step) on x.step = i and y.step = i + 1
       where exists (select from lineage_link l where l.mentor_id = x.id and l.mentee_id = y.id)
          or (not p_directed and exists (select from lineage_link l where l.mentor_id = y.id and l.mentee_id = x.id))
    ), counted as (
      select p.to_id, least(sum(w.n), 1000000)::bigint as n from unnest(ways_id, ways_n) w(id, n) join pair p on p.from_id = w.id group by p.to_id
    ), longer as (
      select e.path || jsonb_build_array(p.to_id) as path
        from jsonb_array_elements(paths) with ordinality e(path, n) join pair p on p.from_id = (e.path ->> i)::uuid
       order by e.n, p.to_id limit grow
    )
    select (select array_agg(c.to_id) from counted c), (select array_agg(c.n) from counted c), (select jsonb_agg(g.path) from longer g)
      into ways_id, ways_n, paths;
  end loop;
  select jsonb_agg(distinct t.path) into paths from (
    select (select jsonb_agg(case when (n.id)::uuid = any (visible) then n.id end order by n.at)
              from jsonb_array_elements_text(e.path) with ordinality n(id, at)) as path
      from jsonb_array_elements(paths) e(path)) t;
  total := case when grow = p_most then ways_n[1] else jsonb_array_length(paths) end;
  return json_build_object('steps', steps, 'gaveUp', false, 'count', total,
    'paths', (select jsonb_agg(e.path) from (select x.path from jsonb_array_elements(paths) x(path) limit p_most) e));
end $$;
comment on function lineage_paths is 'Every shortest path between two people whom the scoped viewer may see: how many, and the first few as lists of ids with null for a stub.';
`;

const COMMON = `
create function lineage_common_mentors(p_a uuid, p_b uuid, p_most int)
returns table (person_id uuid, steps_a int, steps_b int, in_common int, nearest int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with above as materialized (
    select a.person_id, a.generation as steps_a, b.generation as steps_b
      from lineage_reach(p_a, true, 40) a join lineage_reach(p_b, true, 40) b on b.person_id = a.person_id
  ), seen as materialized (
    select above.* from above join visible_people(array(select above.person_id from above)) v on v.person_id = above.person_id
     where (select count(*) from visible_people(array[p_a, p_b])) = case when p_a = p_b then 1 else 2 end
  )
  select s.person_id, s.steps_a, s.steps_b, (select count(*) from seen)::int, (count(*) over ())::int
    from seen s where s.steps_a + s.steps_b = (select min(t.steps_a + t.steps_b) from seen t)
   order by s.steps_a, s.person_id limit p_most
$$;
comment on function lineage_common_mentors is 'The nearest people from whom both lines come, either of the two included, among the people whom the scoped viewer may see.';
`;

const OWNERSHIP = `
grant create on schema public to chiron_lineage;
alter function lineage_steps(uuid[], uuid[], text) owner to chiron_lineage;
alter function lineage_paths(uuid, uuid, boolean, int) owner to chiron_lineage;
alter function lineage_common_mentors(uuid, uuid, int) owner to chiron_lineage;
revoke create on schema public from chiron_lineage;
revoke all on function lineage_steps(uuid[], uuid[], text), lineage_paths(uuid, uuid, boolean, int), lineage_common_mentors(uuid, uuid, int) from public;
grant execute on function lineage_paths(uuid, uuid, boolean, int), lineage_common_mentors(uuid, uuid, int) to chiron_app;
`;

export class Kinship1763800000007 extends ForwardOnly {
  readonly name = 'Kinship1763800000007';
  protected readonly statements = [STEPS, PATHS, COMMON, OWNERSHIP];
}
