import { ForwardOnly } from './forward-only';
import { GRANTS, SIGHT } from './0011-sight';

const STANDING = `
create function app_client() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.client_id', true), '')::uuid $$;
comment on function app_client is 'The API client for which this transaction runs; it reads for the scoped institution, and no person acts.';
create function app_agreement() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.agreement_id', true), '')::uuid $$;
comment on function app_agreement is 'The one agreement that the scoped API client serves; null for all of its institution.';

create function audience_reach(p_audience text) returns int language sql immutable parallel safe
  as $$ select array_position(array['ONLY_ME', 'PAIRS', 'PROGRAMS', 'INSTITUTION', 'PARTNERS', 'PUBLIC'], p_audience) - 1 $$;
comment on function audience_reach is 'From 0, oneself alone, to 5, everybody.';
`;

const IN_SIGHT = `
create function sight_as(p_viewer uuid, p_here uuid, p_staff boolean, p_member boolean, p_partner boolean, p_agreement uuid, p_what_if text, p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text, shows int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if cardinality(p_ids) > 300 then
    return query select * from sight_of_many(p_viewer, p_here, p_staff, p_member, p_partner, p_agreement, p_what_if, p_ids);
  else
    return query select * from sight_of_few(p_viewer, p_here, p_staff, p_member, p_partner, p_agreement, p_what_if, p_ids);
  end if;
end $$;

create function people_in_sight(p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text, shows int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  is_client boolean := app_client() is not null; is_staff boolean; is_member boolean;
begin
  select coalesce(bool_or(a.staff_role in ('COORDINATOR', 'INSTITUTION_ADMIN')), false), count(*) > 0 into is_staff, is_member
    from affiliation a where a.institution_id = app_institution() and a.person_id = app_person() and is_current(a) and not is_client;
  return query select * from sight_as(case when not is_client then app_person() end, app_institution(), is_staff, is_member,
                                      is_staff or is_client, app_agreement(), null, p_ids);
end $$;
comment on function people_in_sight is 'The one policy for the scoped viewer; what it leaves out stays unknown.';

create or replace function visible_people(p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person_id, s.institution_id, s.via from people_in_sight(p_ids) s
$$;
alter table person_profile drop column lineage_audience;
`;

const CARDS = `
drop function person_cards(uuid[]);
create function person_cards(p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text, name text, born_year int, died_year int,
               specialty text, organisation text, stage text, stage_year int, discloses boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select s.person_id, case when s.shows & 2 > 0 then c.belongs_to end, s.via, c.name, c.born_year, c.died_year, c.specialty,
         case when s.shows & 2 > 0 then c.organisation end, case when s.shows & 1 > 0 then c.stage end,
         case when s.shows & 1 > 0 then c.stage_year end, s.shows & 16 > 0
    from people_in_sight(p_ids) s
    join person_card c on c.institution_id = s.institution_id and c.person_id = s.person_id;
end $$;
comment on function person_cards is 'What a card shows of the people whom the scoped viewer may see. A sight that discloses must be recorded before it is told.';
`;

/** A name is searched in the record through which the viewer sees the person: names elsewhere are not told by a hit. */
const SEARCH = `
create or replace function search_people(p_query text, p_offset int, p_limit int)
returns table (person_id uuid, rank real)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
set pg_trgm.word_similarity_threshold = 0.45 as $$
  with near as materialized (
    select r.person_id, r.institution_id, r.name_search from person_record r
     where (r.institution_id = app_institution() or r.died_on < date '1925-01-01'
            or r.institution_id in (select a.giver_id from sharing_agreement a where a.recipient_id = app_institution() and agreement_in_force(a))
            or r.person_id in (select l.mentee_id from lineage_link l where l.mentor_id = app_person()
                               union select l.mentor_id from lineage_link l where l.mentee_id = app_person()
                               union select c.person_id from person_audience c where c.subject = 'PERSON' and c.audience = 'PUBLIC'
                               union select app_person()))
       and (r.name_search like '%' || replace(replace(p_query, '\\', '\\\\'), '%', '\\%') || '%' or p_query <% r.name_search)
     limit 20000
  ), ranked as (
    select n.person_id, n.institution_id, n.name_search, (case
             when n.name_search = p_query then 4
             when n.name_search like replace(p_query, '%', '') || '%' or n.name_search like '% ' || replace(p_query, '%', '') || '%' then 3
             when n.name_search like '%' || replace(p_query, '%', '') || '%' then 2
             else 1 end + word_similarity(p_query, n.name_search) / 10 + similarity(p_query, n.name_search) / 100)::real as rank
      from near n
  )
  select k.person_id, k.rank from ranked k
    join people_in_sight(array(select near.person_id from near)) s on s.person_id = k.person_id and s.institution_id = k.institution_id
   order by k.rank desc, k.name_search, k.person_id
  offset p_offset limit p_limit
$$;
`;

const OWNERSHIP = `
grant create on schema public to chiron_lineage;
${[
  'partner_grants(uuid, uuid, boolean, uuid[])',
  ...['sight_of_few', 'sight_of_many', 'sight_as'].map(
    (name) => `${name}(uuid, uuid, boolean, boolean, boolean, uuid, text, uuid[])`,
  ),
  'people_in_sight(uuid[])',
  'person_cards(uuid[])',
]
  .map((name) => `alter function ${name} owner to chiron_lineage;\nrevoke all on function ${name} from public;`)
  .join('\n')}
revoke create on schema public from chiron_lineage;
grant execute on function people_in_sight(uuid[]), person_cards(uuid[]) to chiron_app;
`;

export class OneVisibilityPolicy1763800000011 extends ForwardOnly {
  readonly name = 'OneVisibilityPolicy1763800000011';
  protected readonly statements = [STANDING, GRANTS, ...SIGHT, IN_SIGHT, CARDS, SEARCH, OWNERSHIP];
}
