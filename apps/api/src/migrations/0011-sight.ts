/** What agreements in force cover, by record; of a student's record only what a consent names too. */
export const GRANTS = `
create function partner_grants(p_here uuid, p_agreement uuid, p_preview boolean, p_ids uuid[])
returns table (person_id uuid, institution_id uuid, is_students boolean, categories text[], purposes text[], agreement_ids uuid[], consent_ids uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (g.person_id) g.* from (
    select r.person_id, r.institution_id, s.is_students, array_agg(distinct k.category order by k.category) as categories,
           array_agg(distinct a.purpose order by a.purpose) as purposes, array_agg(distinct a.id order by a.id) as agreement_ids,
           coalesce(array_agg(distinct c.id order by c.id) filter (where c.id is not null), '{}') as consent_ids
      from sharing_agreement a
      join person_record r on r.institution_id = a.giver_id and r.person_id = any (p_ids)
      cross join lateral (
        select coalesce(bool_or(coalesce(f.stage in ('UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT'), false)), true) as is_students
          from affiliation f where f.institution_id = r.institution_id and f.person_id = r.person_id) s
      cross join unnest(a.categories) k(category)
      left join consent c on s.is_students and c.institution_id = r.institution_id and c.person_id = r.person_id
            and c.recipient_id = p_here and c.purpose = a.purpose and k.category = any (c.categories)
            and c.revoked_at is null and (c.ends_on is null or c.ends_on >= current_date)
     where a.recipient_id = p_here and (p_agreement is null or a.id = p_agreement)
       and (p_preview and a.id = p_agreement or agreement_in_force(a))
       and (not s.is_students or c.id is not null)
     group by r.person_id, r.institution_id, s.is_students) g
   where 'PEOPLE' = any (g.categories)
   order by g.person_id, g.institution_id
$$;
comment on function partner_grants is 'Which records of other institutions their agreements show to this one, and on what grounds. Not granted to the app role.';
`;

/**
 * The policy itself, for a viewer given in full. A relation counts if the person's audience reaches as far as its rank;
 * what else is shown depends on the closest one. packages/domain/src/visibility/sight.ts says the same, and a property
 * test compares the two. It stands twice: planned once and kept for few people, planned anew for many.
 */
export const SIGHT = ['sight_of_few', 'sight_of_many'].map(
  (name) => `
create function ${name}(p_viewer uuid, p_here uuid, p_staff boolean, p_member boolean, p_partner boolean, p_agreement uuid, p_what_if text, p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text, shows int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = ${name === 'sight_of_few' ? 'force_generic_plan' : 'force_custom_plan'} as $$
#variable_conflict use_column
declare
  rest uuid[] := p_ids; found_here int;
begin
  if p_staff then
    return query
      with narrow as materialized (
        select n.person_id, bool_or(n.hides_current) as hides_current, bool_or(n.hides_past) as hides_past from (
          select c.person_id, bool_or(c.subject <> 'PAST_MENTORSHIPS') as hides_current, bool_or(c.subject <> 'CURRENT_MENTORSHIPS') as hides_past
            from person_audience c
           where c.person_id = any (p_ids) and c.subject in ('PERSON', 'CURRENT_MENTORSHIPS', 'PAST_MENTORSHIPS')
             and c.audience in ('ONLY_ME', 'PAIRS', 'PROGRAMS') group by c.person_id
          union all select o.person_id, true, true from directory_opt_out o where o.person_id = any (p_ids)) n
         where not exists (select from person_record h where h.person_id = n.person_id and h.died_on < date '1925-01-01')
         group by n.person_id
      )
      select r.person_id, r.institution_id, 'INSTITUTION'::text,
             3 + case when n.hides_current then 0 else 4 end + case when n.hides_past then 0 else 8 end
        from person_record r left join narrow n on n.person_id = r.person_id
       where r.institution_id = p_here and r.person_id = any (p_ids);
    get diagnostics found_here = row_count;
    if found_here = cardinality(p_ids) then return; end if;
    rest := array(select u.id from unnest(p_ids) u(id)
                  except select r.person_id from person_record r where r.institution_id = p_here and r.person_id = any (p_ids));
  end if;
  if cardinality(rest) = 0 then return; end if;

  return query
  with asked as materialized (select distinct u.id from unnest(rest) u(id)),
  choice as materialized (
    select c.person_id, min(audience_reach(c.audience)) filter (where c.subject = 'PERSON') as person,
           min(audience_reach(c.audience)) filter (where c.subject = 'STAGE') as stage,
           min(audience_reach(c.audience)) filter (where c.subject = 'AFFILIATIONS') as affiliations,
           min(audience_reach(c.audience)) filter (where c.subject = 'CURRENT_MENTORSHIPS') as current,
           min(audience_reach(c.audience)) filter (where c.subject = 'PAST_MENTORSHIPS') as past
      from asked join person_audience c on c.person_id = asked.id group by c.person_id
  ), historic as materialized (
    select r.person_id, r.institution_id from asked join person_record r on r.person_id = asked.id where r.died_on < date '1925-01-01'
  ), minor as materialized (
    select distinct r.person_id from asked join person_record r on r.person_id = asked.id where r.is_minor
  ), blocking as materialized (
    select b.person_id from person_block b where b.blocked_id = p_viewer
  ), here as materialized (
    select r.person_id, r.institution_id from asked join person_record r on r.institution_id = p_here and r.person_id = asked.id where p_member
  ), relation as (
    select h.person_id, h.institution_id, 'INSTITUTION'::text as via, 1 as preference, 3 as rank
      from here h where exists (select from affiliation a where a.institution_id = h.institution_id and a.person_id = h.person_id)
    union all
    select r.person_id, r.institution_id, 'SELF', 2, 0 from asked join person_record r on r.person_id = asked.id where asked.id = p_viewer
    union all
    select l.mentee_id, l.institution_id, 'PAIR', 3, 1 from lineage_link l join asked on asked.id = l.mentee_id where l.mentor_id = p_viewer
    union all
    select l.mentor_id, l.institution_id, 'PAIR', 3, 1 from lineage_link l join asked on asked.id = l.mentor_id where l.mentee_id = p_viewer
    union all
    select r.person_id, r.institution_id, 'PAIR', 3, 1 from asked join person_record r on r.person_id = asked.id where p_what_if = 'PAIR'
    union all
    select h.person_id, h.institution_id, 'PROGRAM', 4, 2
      from program_member mine
      join program p on p.institution_id = p_here and p.id = mine.program_id and p.archived_at is null
      join program_member m on m.institution_id = p_here and m.program_id = p.id
      join here h on h.person_id = m.person_id
     where p_member and mine.institution_id = p_here and mine.person_id = p_viewer
    union all
    select h.person_id, h.institution_id, 'PUBLIC', 5, 5 from historic h where p_viewer is not null or p_partner
    union all
    select r.person_id, r.institution_id, 'PUBLIC', 5, 5 from choice c join person_record r on r.person_id = c.person_id
     where c.person = 5 and (p_viewer is not null or p_partner)
  ), facts as materialized (
    select s.*, least(coalesce(s.stage, 5), s.reach) as stage_reach, least(coalesce(s.affiliations, 5), s.reach) as affiliations_reach,
           least(coalesce(s.current, 5), s.reach) as current_reach, least(coalesce(s.past, 5), s.reach) as past_reach
      from (
        select asked.id, h.id is not null as is_historic, m.person_id is not null as is_minor, b.person_id is not null as is_blocking,
               case when h.id is not null then 5
                    else greatest(1, least(coalesce(c.person, 4), case when o.person_id is null then 5 else 2 end)) end as reach,
               case when h.id is null then c.stage end as stage, case when h.id is null then c.affiliations end as affiliations,
               case when h.id is null then c.current end as current, case when h.id is null then c.past end as past
          from asked
          left join choice c on c.person_id = asked.id
          left join directory_opt_out o on o.person_id = asked.id
          left join (select distinct historic.person_id as id from historic) h on h.id = asked.id
          left join minor m on m.person_id = asked.id
          left join blocking b on b.person_id = asked.id) s
  ), seen as materialized (
    select distinct on (e.person_id) e.* from (
      select l.person_id, case when f.is_minor and l.via = 'PAIR' then p_here else l.institution_id end as institution_id, l.via, l.preference,
             min(l.rank) over (partition by l.person_id) as rank, f.stage_reach, f.affiliations_reach, f.current_reach, f.past_reach
        from relation l join facts f on f.id = l.person_id
       where l.rank <= f.reach and (l.via = 'SELF' or not f.is_blocking)
         and (not f.is_minor or l.via in ('INSTITUTION', 'SELF', 'PROGRAM')
              or l.via = 'PAIR' and exists (select from here h where h.person_id = l.person_id))) e
    order by e.person_id, e.preference, e.institution_id
  )
  select s.person_id, s.institution_id, s.via,
         (s.rank <= s.stage_reach)::int + 2 * (s.rank <= s.affiliations_reach)::int + 4 * (s.rank <= s.current_reach)::int + 8 * (s.rank <= s.past_reach)::int
    from seen s
  union all
  select g.person_id, g.institution_id, 'PARTNER',
         ('STAGES' = any (g.categories) and f.stage_reach >= 4)::int + 2 * ('AFFILIATIONS' = any (g.categories) and f.affiliations_reach >= 4)::int
         + 4 * ('MENTORSHIPS' = any (g.categories) and f.current_reach >= 4)::int + 8 * ('MENTORSHIPS' = any (g.categories) and f.past_reach >= 4)::int
         + 16 * g.is_students::int
    from partner_grants(case when p_partner then p_here end, p_agreement, p_what_if = 'PREVIEW', case when p_partner then rest end) g
    join facts f on f.id = g.person_id
   where f.reach >= 4 and not f.is_blocking and not f.is_minor and not exists (select from seen s where s.person_id = g.person_id);
end $$;
comment on function ${name} is 'How a viewer sees these people: through which record and why, with bits for stage 1, affiliations 2, current 4 and past 8 mentorships, and 16 for a sight that must be logged. Not granted to the app role.';
`,
);
