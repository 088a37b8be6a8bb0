import { ForwardOnly } from './forward-only';

/**
 * The one place where it is decided who may see whom. Staff see the records of the institution they act at; members see
 * whoever has or had an affiliation there; pairs see each other wherever they are; everybody sees the public.
 */
const VISIBLE = `
create function visible_people(p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with standing as materialized (
    select bool_or(a.staff_role is not null) as is_staff, count(*) > 0 as is_member
      from affiliation a
     where a.institution_id = app_institution() and a.person_id = app_person() and is_current(a)
  ), asked as materialized (select distinct unnest(p_ids) as id)
  select distinct on (seen.person_id) seen.person_id, seen.institution_id, seen.via from (
    select r.person_id, r.institution_id, 'INSTITUTION' as via, 1 as preference
      from asked join person_record r on r.institution_id = app_institution() and r.person_id = asked.id
     where (select is_staff from standing)
    union all
    select r.person_id, r.institution_id, 'INSTITUTION', 1
      from asked join person_record r on r.institution_id = app_institution() and r.person_id = asked.id
     where (select is_member and not is_staff from standing)
       and exists (select from affiliation a where a.institution_id = r.institution_id and a.person_id = r.person_id)
    union all
    select r.person_id, r.institution_id, 'SELF', 2
      from asked join person_record r on r.person_id = asked.id
     where asked.id = app_person()
    union all
    select l.mentee_id, l.institution_id, 'PAIR', 3
      from lineage_link l join asked on asked.id = l.mentee_id where l.mentor_id = app_person()
    union all
    select l.mentor_id, l.institution_id, 'PAIR', 3
      from lineage_link l join asked on asked.id = l.mentor_id where l.mentee_id = app_person()
    union all
    select r.person_id, r.institution_id, 'PUBLIC', 4
      from asked join person_record r on r.person_id = asked.id and r.died_on < date '1925-01-01'
     where app_person() is not null
    union all
    select r.person_id, r.institution_id, 'PUBLIC', 5
      from asked join person_profile p on p.person_id = asked.id and p.lineage_audience = 'PUBLIC'
                 join person_record r on r.person_id = asked.id
     where app_person() is not null
  ) seen
  order by seen.person_id, seen.preference, seen.institution_id
$$;
comment on function visible_people is 'Which of these people the scoped viewer may see, and through whose record. Whoever is missing stays unknown.';

create view person_card with (security_invoker = true) as
  select r.institution_id, r.person_id, r.name,
         extract(year from r.born_on)::int as born_year, extract(year from r.died_on)::int as died_year,
         r.specialty, r.organisation, s.stage, s.stage_year::int as stage_year, s.institution_id as belongs_to
    from person_record r
    left join lateral (
      select a.stage, a.stage_year, a.institution_id from affiliation a
       where a.institution_id = r.institution_id and a.person_id = r.person_id
       order by a.stage is null, is_current(a) desc, a.started_on desc nulls last limit 1
    ) s on true;
grant select on person_card to chiron_lineage;
comment on view person_card is 'What a card shows of a record: the stage now or the last one known, and the institution only of whoever is or was there. Ask visible_people first.';

create function person_cards(p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text, name text, born_year int, died_year int,
               specialty text, organisation text, stage text, stage_year int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select v.person_id, c.belongs_to, v.via, c.name, c.born_year, c.died_year, c.specialty, c.organisation, c.stage, c.stage_year
    from visible_people(p_ids) v
    join person_card c on c.institution_id = v.institution_id and c.person_id = v.person_id
$$;
comment on function person_cards is 'What a card shows of the people whom the scoped viewer may see.';
`;

const SEARCH = `
create function search_people(p_query text, p_offset int, p_limit int)
returns table (person_id uuid, rank real)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
set pg_trgm.word_similarity_threshold = 0.45 as $$
  with near as materialized (
    select r.person_id, r.institution_id, r.name_search from person_record r
     where (r.institution_id = app_institution() or r.died_on < date '1925-01-01'
            or r.person_id in (select l.mentee_id from lineage_link l where l.mentor_id = app_person()
                               union select l.mentor_id from lineage_link l where l.mentee_id = app_person()))
       and (r.name_search like '%' || replace(replace(p_query, '\\', '\\\\'), '%', '\\%') || '%' or p_query <% r.name_search)
     limit 20000
  ), ranked as (
    select n.person_id, max(case
             when n.name_search = p_query then 4
             when n.name_search like replace(p_query, '%', '') || '%' or n.name_search like '% ' || replace(p_query, '%', '') || '%' then 3
             when n.name_search like '%' || replace(p_query, '%', '') || '%' then 2
             else 1 end + word_similarity(p_query, n.name_search) / 10 + similarity(p_query, n.name_search) / 100)::real as rank,
           min(n.name_search) as name_search
      from near n group by n.person_id
  )
  select k.person_id, k.rank from ranked k
    join visible_people(array(select near.person_id from near)) v on v.person_id = k.person_id
   order by k.rank desc, k.name_search, k.person_id
  offset p_offset limit p_limit
$$;
comment on function search_people is 'People whom the scoped viewer may see by name: exact, then beginning of a word, then substring, then typing errors. The query is searchable() text.';
`;

const OWNERSHIP = `
grant create on schema public to chiron_lineage;
alter function visible_people(uuid[]) owner to chiron_lineage;
alter function person_cards(uuid[]) owner to chiron_lineage;
alter function search_people(text, int, int) owner to chiron_lineage;
revoke create on schema public from chiron_lineage;
revoke all on function visible_people(uuid[]), person_cards(uuid[]), search_people(text, int, int) from public;
grant execute on function visible_people(uuid[]), person_cards(uuid[]), search_people(text, int, int) to chiron_app;
`;

export class Visibility1763800000004 extends ForwardOnly {
  readonly name = 'Visibility1763800000004';
  protected readonly statements = [VISIBLE, SEARCH, OWNERSHIP];
}
