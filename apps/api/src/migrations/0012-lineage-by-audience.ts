import { ForwardOnly } from './forward-only';
import { DISCLOSURES, OF_LINEAGE_ALONE, OPEN_TO_APP } from './0012-disclosures';

const STAFF = `
create function scoped_staff() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select app_client() is null and exists (
    select from affiliation a where a.institution_id = app_institution() and a.person_id = app_person() and is_current(a)
       and a.staff_role in ('COORDINATOR', 'INSTITUTION_ADMIN'))
$$;
comment on function scoped_staff is 'Whether the scoped viewer reads the records of the scoped institution.';
`;

/**
 * Stubs: a person whose shortest ways all lead through hidden people hangs on a chain of stubs of its own, up to the
 * nearest person shown. Chains share nothing, so they do not tell whether two people have the same hidden mentor.
 */
const WALK = `
create or replace function lineage_walk(p_focus uuid, p_up int, p_down int, p_most int, p_detail boolean)
returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  up_ids uuid[]; up_gens int[]; down_ids uuid[]; down_gens int[]; ids uuid[]; gens int[];
  seen_ids uuid[]; seen_at uuid[]; seen_via text[]; seen_gens int[]; seen_shows int[]; farthest int;
  shown_ids uuid[]; shown_at uuid[]; shown_via text[]; shown_gens int[]; shown_shows int[]; is_staff boolean;
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
  select array_agg(v.person_id), array_agg(v.institution_id), array_agg(v.via), array_agg(r.generation), array_agg(v.shows)
    into seen_ids, seen_at, seen_via, seen_gens, seen_shows
    from people_in_sight(ids) v join unnest(ids, gens) r(id, generation) on r.id = v.person_id;

  -- Within a generation the earliest link comes first. Whoever is farther away than the last place needs no order.
  select abs(g) into farthest from unnest(seen_gens) g order by abs(g) offset p_most - 1 limit 1;
  with seen as materialized (
    select s.* from unnest(seen_ids, seen_at, seen_via, seen_gens, seen_shows) s(id, at, via, generation, shows) where abs(s.generation) <= coalesce(farthest, p_up + p_down)
  ), earliest as materialized (
    select e.id, min(e.start_year) as start_year from (
      select l.mentee_id as id, l.start_year from seen s join lineage_link l on p_detail and l.mentee_id = s.id
      union all select l.mentor_id, l.start_year from seen s join lineage_link l on p_detail and l.mentor_id = s.id and s.generation < 0) e
    group by e.id
  )
  select array_agg(o.id), array_agg(o.at), array_agg(o.via), array_agg(o.generation), array_agg(o.shows)
    into shown_ids, shown_at, shown_via, shown_gens, shown_shows from (
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

  is_staff := scoped_staff();
  with shown as materialized (
    select (s.n - 1)::int as key, s.generation, s.via, s.shows, c.person_id, c.name, c.born_year, c.died_year, c.specialty,
           case when s.shows & 2 > 0 then c.organisation end as organisation, case when s.shows & 2 > 0 then c.belongs_to end as belongs_to,
           case when s.shows & 1 > 0 then c.stage end as stage, case when s.shows & 1 > 0 then c.stage_year end as stage_year
      from unnest(shown_ids, shown_at, shown_via, shown_gens, shown_shows) with ordinality s(id, at, via, generation, shows, n)
      join person_card c on c.institution_id = s.at and c.person_id = s.id
  ), every_link as materialized (
    select a.key as mentor, b.key as mentee, l.*,
           (l.institution_id = app_institution() and is_staff or coalesce(app_person() in (l.mentor_id, l.mentee_id), false)) as of_own,
           a.shows as mentor_shows, b.shows as mentee_shows,
           (l.institution_id = app_institution() or app_person() in (l.mentor_id, l.mentee_id) or (a.died_year < 1925 and b.died_year < 1925)) as told
      from shown a join lineage_link l on l.mentor_id = a.person_id join shown b on b.person_id = l.mentee_id
     order by a.key, b.key, l.start_year, l.mentorship_id
  ), link as materialized (
    select * from every_link l where l.of_own or l.mentor_shows & l.mentee_shows & case when l.is_current then 4 else 8 end > 0
  ), bare as materialized (
    select distinct l.mentor, l.mentee from every_link l
     where not (l.of_own or l.mentor_shows & l.mentee_shows & case when l.is_current then 4 else 8 end > 0)
       and not exists (select from link k where k.mentor = l.mentor and k.mentee = l.mentee)
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
    'stubLinks', json_build_object('mentor', stub_mentors || array(select b.mentor from bare b order by b.mentor, b.mentee),
                                   'mentee', stub_mentees || array(select b.mentee from bare b order by b.mentor, b.mentee)),
    'disclosed', array(select s.person_id from shown s where s.shows & 16 > 0),
    'details', case when p_detail then (select coalesce(json_agg(case when l.told then json_build_object(
        'institutionId', l.institution_id, 'mentorshipId', l.mentorship_id,
        'mentorStage', case when l.of_own or l.mentor_shows & 1 > 0 then m.mentor_stage end, 'mentorStageYear', case when l.of_own or l.mentor_shows & 1 > 0 then m.mentor_stage_year end,
        'mentorOrganisation', case when l.of_own or l.mentor_shows & 2 > 0 then m.mentor_organisation end,
        'menteeStage', case when l.of_own or l.mentee_shows & 1 > 0 then m.mentee_stage end, 'menteeStageYear', case when l.of_own or l.mentee_shows & 1 > 0 then m.mentee_stage_year end,
        'menteeOrganisation', case when l.of_own or l.mentee_shows & 2 > 0 then m.mentee_organisation end,
        'stageAsRecorded', case when l.of_own or l.mentor_shows & l.mentee_shows & 1 > 0 then m.stage_as_recorded end, 'typeAsRecorded', m.type_as_recorded,
        'source', m.source, 'sourceTitle', m.source_title, 'sourceUrl', m.source_url, 'sourceSays', m.source_says) end
        order by l.mentor, l.mentee, l.start_year, l.mentorship_id), '[]')
        from link l join mentorship m on m.institution_id = l.institution_id and m.id = l.mentorship_id) end
  ) into result;
  return result;
end $$;
comment on function lineage_walk is 'The one way into the lineage: a focus, its mentors and mentees by fewest steps, bounded, with stubs for whom the scoped viewer may not see. Null when the focus itself is hidden.';
`;

const OWNERSHIP = `
grant create on schema public to chiron_lineage;
${[...OF_LINEAGE_ALONE, ...OPEN_TO_APP]
  .map((name) => `alter function ${name} owner to chiron_lineage;\nrevoke all on function ${name} from public;`)
  .join('\n')}
revoke create on schema public from chiron_lineage;
grant execute on function ${OPEN_TO_APP.join(', ')} to chiron_app;
`;

export class LineageByAudience1763800000012 extends ForwardOnly {
  readonly name = 'LineageByAudience1763800000012';
  protected readonly statements = [STAFF, WALK, ...DISCLOSURES, OWNERSHIP];
}
