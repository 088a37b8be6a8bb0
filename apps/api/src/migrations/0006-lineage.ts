import { ForwardOnly } from './forward-only';

/**
 * Breadth-first, one level at a time, every person once: a cycle ends by itself. One plan serves all levels: to plan anew
 * for thousands of given ids costs more than to look their links up. Not granted to the app role.
 */
const REACH = `
create function lineage_reach(p_focus uuid, p_upward boolean, p_depth int)
returns table (person_id uuid, generation int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  frontier uuid[] := array[p_focus];
  seen uuid[] := array[p_focus];
  level int := 0;
begin
  return query select p_focus, 0;
  while level < p_depth and cardinality(frontier) > 0 and cardinality(seen) < 250000 loop
    level := level + 1;
    if p_upward then
      select coalesce(array_agg(s.id), '{}') into frontier from (
        select l.mentor_id as id from unnest(frontier) f(id) join lineage_link l on l.mentee_id = f.id except select unnest(seen)) s;
    else
      select coalesce(array_agg(s.id), '{}') into frontier from (
        select l.mentee_id as id from unnest(frontier) f(id) join lineage_link l on l.mentor_id = f.id except select unnest(seen)) s;
    end if;
    seen := seen || frontier;
    return query select unnest(frontier), level;
  end loop;
end $$;
comment on function lineage_reach is 'Everybody above or below one person with the fewest steps to them, whether the viewer may see them or not.';
`;

/**
 * Stubs: a person whose shortest ways all lead through hidden people hangs on a chain of stubs of its own, up to the
 * nearest person shown. Chains share nothing, so they do not tell whether two people have the same hidden mentor.
 */
const WALK = `
create function lineage_walk(p_focus uuid, p_up int, p_down int, p_most int, p_detail boolean)
returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  up_ids uuid[]; up_gens int[]; down_ids uuid[]; down_gens int[]; ids uuid[]; gens int[];
  seen_ids uuid[]; seen_at uuid[]; seen_via text[]; seen_gens int[]; farthest int;
  shown_ids uuid[]; shown_at uuid[]; shown_via text[]; shown_gens int[];
  stub_gens int[] := '{}'; stub_mentors int[] := '{}'; stub_mentees int[] := '{}'; result json;
begin
  if not exists (select from visible_people(array[p_focus])) then return null; end if;
  select array_agg(r.person_id), array_agg(r.generation) into up_ids, up_gens from lineage_reach(p_focus, true, p_up) r;
  select array_agg(r.person_id), array_agg(r.generation) into down_ids, down_gens from lineage_reach(p_focus, false, p_down) r;
  select array_agg(o.id), array_agg(o.generation) into ids, gens from (
    select distinct on (s.id) s.id, s.generation from (
      select u.id, -u.g as generation from unnest(up_ids, up_gens) u(id, g)
      union all select d.id, d.g from unnest(down_ids, down_gens) d(id, g)) s
    order by s.id, abs(s.generation), s.generation) o;
  select array_agg(v.person_id), array_agg(v.institution_id), array_agg(v.via), array_agg(r.generation)
    into seen_ids, seen_at, seen_via, seen_gens
    from visible_people(ids) v join unnest(ids, gens) r(id, generation) on r.id = v.person_id;

  -- Within a generation the earliest link comes first. Whoever is farther away than the last place needs no order.
  select abs(g) into farthest from unnest(seen_gens) g order by abs(g) offset p_most - 1 limit 1;
  with seen as materialized (
    select s.* from unnest(seen_ids, seen_at, seen_via, seen_gens) s(id, at, via, generation) where abs(s.generation) <= coalesce(farthest, p_up + p_down)
  ), earliest as materialized (
    select e.id, min(e.start_year) as start_year from (
      select l.mentee_id as id, l.start_year from seen s join lineage_link l on p_detail and l.mentee_id = s.id
      union all select l.mentor_id, l.start_year from seen s join lineage_link l on p_detail and l.mentor_id = s.id and s.generation < 0) e
    group by e.id
  )
  select array_agg(o.id), array_agg(o.at), array_agg(o.via), array_agg(o.generation) into shown_ids, shown_at, shown_via, shown_gens from (
    select s.* from seen s left join earliest e on e.id = s.id
     order by abs(s.generation), s.generation, e.start_year nulls last, s.id limit p_most) o;

  if cardinality(seen_ids) < cardinality(ids) then
    with recursive shown as materialized (
      select (s.n - 1)::int as key, s.id as person_id, s.generation from unnest(shown_ids, shown_gens) with ordinality s(id, generation, n)
    ), before as materialized (
      select distinct on (p.side, p.id) p.side, p.id, p.previous, p.generation, p.key from (
        select 1 as side, l.mentee_id as id, l.mentor_id as previous, d.g as generation, s.key
          from unnest(down_ids, down_gens) d(id, g)
          join lineage_link l on l.mentee_id = d.id
          join unnest(down_ids, down_gens) b(id, g) on b.id = l.mentor_id and b.g = d.g - 1
          left join shown s on s.person_id = l.mentor_id
        union all
        select -1, l.mentor_id, l.mentee_id, -u.g, s.key
          from unnest(up_ids, up_gens) u(id, g)
          join lineage_link l on l.mentor_id = u.id
          join unnest(up_ids, up_gens) b(id, g) on b.id = l.mentee_id and b.g = u.g - 1
          left join shown s on s.person_id = l.mentee_id) p
      order by p.side, p.id, (p.key is null), p.previous
    ), chain as (
      select s.key as root, b.side, b.previous as at, b.generation - b.side as generation, 1 as hop
        from shown s join before b on b.id = s.person_id and b.generation = s.generation and b.key is null
      union all
      select c.root, c.side, b.previous, c.generation - c.side, c.hop + 1
        from chain c join before b on b.side = c.side and b.id = c.at
       where not exists (select from shown s where s.person_id = c.at)
    ), stub as materialized (
      select (row_number() over (order by abs(c.generation), c.root, c.hop) - 1 + cardinality(shown_ids))::int as key, c.*
        from chain c where not exists (select from shown s where s.person_id = c.at)
    ), stub_link as (
      select c.side, coalesce(s.key, t.key) as nearer, coalesce(p.key, c.root) as farther
        from chain c
        left join shown s on s.person_id = c.at
        left join stub t on t.root = c.root and t.hop = c.hop
        left join stub p on p.root = c.root and p.hop = c.hop - 1
    )
    select (select coalesce(array_agg(t.generation order by t.key), '{}') from stub t),
           coalesce(array_agg(case when k.side > 0 then k.nearer else k.farther end), '{}'),
           coalesce(array_agg(case when k.side > 0 then k.farther else k.nearer end), '{}')
      into stub_gens, stub_mentors, stub_mentees from stub_link k;
  end if;

  with shown as materialized (
    select (s.n - 1)::int as key, s.generation, s.via, c.*
      from unnest(shown_ids, shown_at, shown_via, shown_gens) with ordinality s(id, at, via, generation, n)
      join person_card c on c.institution_id = s.at and c.person_id = s.id
  ), link as materialized (
    select a.key as mentor, b.key as mentee, l.*,
           (l.institution_id = app_institution() or app_person() in (l.mentor_id, l.mentee_id) or (a.died_year < 1925 and b.died_year < 1925)) as told
      from shown a join lineage_link l on l.mentor_id = a.person_id join shown b on b.person_id = l.mentee_id
     order by a.key, b.key, l.start_year, l.mentorship_id
  ), beyond as materialized (
    select s.key, true as is_mentor, l.mentor_id as id from shown s join lineage_link l on p_detail and l.mentee_id = s.person_id where l.mentor_id <> all (shown_ids)
    union select s.key, false, l.mentee_id from shown s join lineage_link l on p_detail and l.mentor_id = s.person_id where l.mentee_id <> all (shown_ids)
  ), more as (
    select b.key, b.is_mentor, count(*) as n from beyond b join visible_people(array(select o.id from beyond o)) v on v.person_id = b.id group by b.key, b.is_mentor
  )
  select json_build_object(
    'total', cardinality(seen_ids),
    'people', (select json_build_object(
        'id', json_agg(s.person_id), 'generation', json_agg(s.generation), 'name', json_agg(s.name), 'stage', json_agg(s.stage),
        'details', case when p_detail then json_build_object(
          'institution', json_agg(s.belongs_to), 'seenThrough', json_agg(s.via), 'stageYear', json_agg(s.stage_year),
          'bornYear', json_agg(s.born_year), 'diedYear', json_agg(s.died_year), 'specialty', json_agg(s.specialty), 'organisation', json_agg(s.organisation),
          'moreMentors', json_agg(s.more_mentors), 'moreMentees', json_agg(s.more_mentees)) end)
      from (select s.*, coalesce(u.n, 0) as more_mentors, coalesce(d.n, 0) as more_mentees
              from shown s left join more u on u.key = s.key and u.is_mentor left join more d on d.key = s.key and not d.is_mentor order by s.key) s),
    'stubs', json_build_object('generation', stub_gens),
    'links', (select json_build_object(
        'mentor', coalesce(json_agg(l.mentor), '[]'), 'mentee', coalesce(json_agg(l.mentee), '[]'), 'kind', coalesce(json_agg(l.kind), '[]'),
        'startYear', coalesce(json_agg(l.start_year), '[]'), 'endYear', coalesce(json_agg(l.end_year), '[]'),
        'provenance', coalesce(json_agg(l.provenance), '[]'),
        'endOpen', case when p_detail then coalesce(json_agg(l.end_open), '[]') end, 'current', case when p_detail then coalesce(json_agg(l.is_current), '[]') end) from link l),
    'stubLinks', json_build_object('mentor', stub_mentors, 'mentee', stub_mentees),
    'details', case when p_detail then (select coalesce(json_agg(case when l.told then json_build_object(
        'institutionId', l.institution_id, 'mentorshipId', l.mentorship_id,
        'mentorStage', m.mentor_stage, 'mentorStageYear', m.mentor_stage_year, 'mentorOrganisation', m.mentor_organisation,
        'menteeStage', m.mentee_stage, 'menteeStageYear', m.mentee_stage_year, 'menteeOrganisation', m.mentee_organisation,
        'stageAsRecorded', m.stage_as_recorded, 'typeAsRecorded', m.type_as_recorded,
        'source', m.source, 'sourceTitle', m.source_title, 'sourceUrl', m.source_url, 'sourceSays', m.source_says) end
        order by l.mentor, l.mentee, l.start_year, l.mentorship_id), '[]')
        from link l join mentorship m on m.institution_id = l.institution_id and m.id = l.mentorship_id) end
  ) into result;
  return result;
end $$;
comment on function lineage_walk is 'The one way into the lineage: a focus, its mentors and mentees by fewest steps, bounded, with stubs for whom the scoped viewer may not see. Null when the focus itself is hidden.';
`;

const COUNTS = `
create function lineage_counts(p_focus uuid)
returns table (mentors int, mentees int, ancestors int, descendants int, generations_up int, generations_down int, co_mentees int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with up as materialized (select * from lineage_reach(p_focus, true, 40)),
       down as materialized (select * from lineage_reach(p_focus, false, 40)),
       beside as materialized (
         select distinct l.mentee_id as person_id from up join lineage_link l on l.mentor_id = up.person_id
          where up.generation = 1 and l.mentee_id <> p_focus
            and up.person_id in (select v.person_id from visible_people(array(select u.person_id from up u where u.generation = 1)) v)),
       seen as materialized (
         select v.person_id from visible_people(array(
           select up.person_id from up union select down.person_id from down union select beside.person_id from beside)) v)
  select count(*) filter (where up.generation = 1)::int,
         (select count(*) from down where down.generation = 1 and down.person_id in (select s.person_id from seen s))::int,
         count(*) filter (where up.generation > 0)::int,
         (select count(*) from down where down.generation > 0 and down.person_id in (select s.person_id from seen s))::int,
         coalesce(max(up.generation), 0)::int,
         (select coalesce(max(down.generation), 0) from down where down.person_id in (select s.person_id from seen s))::int,
         (select count(*) from beside where beside.person_id in (select s.person_id from seen s))::int
    from up where up.person_id in (select s.person_id from seen s) and p_focus in (select s.person_id from seen s)
  having count(*) > 0
$$;
comment on function lineage_counts is 'How far a line reaches, counted among the people whom the scoped viewer may see.';
`;

const OWNERSHIP = `
grant create on schema public to chiron_lineage;
alter function lineage_reach(uuid, boolean, int) owner to chiron_lineage;
alter function lineage_walk(uuid, int, int, int, boolean) owner to chiron_lineage;
alter function lineage_counts(uuid) owner to chiron_lineage;
revoke create on schema public from chiron_lineage;
revoke all on function lineage_reach(uuid, boolean, int), lineage_walk(uuid, int, int, int, boolean), lineage_counts(uuid) from public;
grant execute on function lineage_walk(uuid, int, int, int, boolean), lineage_counts(uuid) to chiron_app;
`;

export class Lineage1763800000006 extends ForwardOnly {
  readonly name = 'Lineage1763800000006';
  protected readonly statements = [REACH, WALK, COUNTS, OWNERSHIP];
}
