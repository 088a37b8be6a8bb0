import { ForwardOnly } from './forward-only';

/**
 * What a client changes in visible_people: at home it stands like staff, and everybody who asks sees the public.
 * TO REBASE on a later visible_people: keep the three places marked "client".
 */
const VISIBLE = `
create or replace function visible_people(p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with client as materialized (select * from client_standing()), -- client
  standing as materialized (
    select coalesce(bool_or(a.staff_role is not null), false)
             or exists (select from client c where c.institution_id = c.granted_by and c.institution_id = app_institution()) as is_staff, -- client
           count(*) > 0 as is_member
      from affiliation a
     where a.institution_id = app_institution() and a.person_id = app_person() and is_current(a)
  ), anybody as materialized (select app_person() is not null or exists (select from client) as asks), -- client
  asked as materialized (select distinct unnest(p_ids) as id)
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
     where (select asks from anybody)
    union all
    select r.person_id, r.institution_id, 'PUBLIC', 5
      from asked join person_profile p on p.person_id = asked.id and p.lineage_audience = 'PUBLIC'
                 join person_record r on r.person_id = asked.id
     where (select asks from anybody)
  ) seen
  order by seen.person_id, seen.preference, seen.institution_id
$$;
`;

/**
 * Details of a link are told for the institution at which the viewer acts: for a client that is app_records(), which is
 * none when a partner holds it. The walk is long and stays as it is otherwise, so its own text is amended.
 */
const DETAILS = `
do $$
declare
  body text := pg_get_functiondef('lineage_walk(uuid, int, int, int, boolean)'::regprocedure);
  before text := '(l.institution_id = app_institution() or';
begin
  if position(before in body) = 0 then raise exception 'lineage_walk no longer says which details it tells'; end if;
  execute replace(body, before, '(l.institution_id = app_records() or');
end $$;
`;

const FOR_A_MOMENT = 'grant create on schema public to chiron_lineage';
const NO_MORE = 'revoke create on schema public from chiron_lineage';

export class ClientsSee1763800000021 extends ForwardOnly {
  readonly name = 'ClientsSee1763800000021';
  protected readonly statements = [FOR_A_MOMENT, VISIBLE, DETAILS, NO_MORE];
}
