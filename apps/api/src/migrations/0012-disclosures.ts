const LOG = `
create function record_disclosures(p_people uuid[], p_ids uuid[]) returns int
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  covered int;
begin
  with seen as materialized (
    select array(select s.person_id from people_in_sight(p_people) s where s.shows & 16 > 0) as people
  ), granted as materialized (
    select g.*, n.id from seen cross join partner_grants(app_institution(), app_agreement(), false, seen.people) g
      join unnest(p_people, p_ids) n(person_id, id) on n.person_id = g.person_id
  ), written as (
    insert into disclosure (institution_id, id, person_id, recipient_id, actor_id, by_client, categories, purposes, agreement_ids, consent_ids, hour)
    select g.institution_id, g.id, g.person_id, app_institution(), coalesce(app_client(), app_person()), app_client() is not null,
           g.categories, g.purposes, g.agreement_ids, g.consent_ids, date_trunc('hour', now())
      from granted g
    on conflict do nothing
  )
  select count(*) into covered from granted;
  return covered;
end $$;
comment on function record_disclosures is 'Logs sights of students'' records by the scoped viewer and tells how many of them are allowed now: fewer than asked means that something was withdrawn meanwhile, and nothing may be told.';

create function disclosures_of_person(p_before uuid, p_limit int) returns setof disclosure
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.* from disclosure d where d.person_id = app_person() and (p_before is null or d.id < p_before) order by d.id desc limit p_limit
$$;
comment on function disclosures_of_person is 'To whom the records of the scoped person were shown, at every institution.';

create function consents_of_person() returns setof consent
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.* from consent c where c.person_id = app_person() order by c.signed_at desc, c.id desc limit 500
$$;
comment on function consents_of_person is 'What the scoped person consented to, at every institution.';
`;

const AS_OTHERS = `
create function card_as(p_viewer uuid, p_here uuid, p_staff boolean, p_member boolean, p_partner boolean, p_agreement uuid, p_what_if text, p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text, name text, born_year int, died_year int,
               specialty text, organisation text, stage text, stage_year int, shows int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person_id, case when s.shows & 2 > 0 then c.belongs_to end, s.via, c.name, c.born_year, c.died_year, c.specialty,
         case when s.shows & 2 > 0 then c.organisation end, case when s.shows & 1 > 0 then c.stage end,
         case when s.shows & 1 > 0 then c.stage_year end, s.shows
    from sight_as(p_viewer, p_here, p_staff, p_member, p_partner, p_agreement, p_what_if, p_ids) s
    join person_card c on c.institution_id = s.institution_id and c.person_id = s.person_id
$$;

create function my_page_as(p_as text, p_partner uuid)
returns table (person_id uuid, institution_id uuid, via text, name text, born_year int, died_year int,
               specialty text, organisation text, stage text, stage_year int, shows int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from card_as('00000000-0000-0000-0000-000000000000',
    case p_as when 'MEMBER' then app_institution() when 'STAFF' then app_institution() when 'PARTNER' then p_partner end,
    p_as = 'STAFF', p_as in ('STAFF', 'MEMBER'), p_as = 'PARTNER', null, case when p_as = 'PAIR' then 'PAIR' end, array[app_person()])
$$;
comment on function my_page_as is 'What somebody else would see of the scoped person, by the one policy: a stranger, a member or staff of the scoped institution, a pair elsewhere, staff of a partner.';

create function agreement_preview(p_agreement uuid, p_limit int)
returns table (person_id uuid, institution_id uuid, via text, name text, born_year int, died_year int,
               specialty text, organisation text, stage text, stage_year int, shows int, total int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.*, (count(*) over ())::int from sharing_agreement a
   cross join card_as('00000000-0000-0000-0000-000000000000', a.recipient_id, false, false, true, a.id, 'PREVIEW',
                      array(select r.person_id from person_record r where r.institution_id = a.giver_id)) c
   where a.id = p_agreement and a.giver_id = app_institution() and scoped_staff() and c.via = 'PARTNER'
   order by c.name, c.person_id limit p_limit
$$;
comment on function agreement_preview is 'What an agreement would show to the other side if it were in force, for staff of the giver alone.';
`;

export const DISCLOSURES = [LOG, AS_OTHERS];

export const OPEN_TO_APP = [
  'record_disclosures(uuid[], uuid[])',
  'disclosures_of_person(uuid, int)',
  'consents_of_person()',
  'my_page_as(text, uuid)',
  'agreement_preview(uuid, int)',
];
export const OF_LINEAGE_ALONE = [
  'scoped_staff()',
  'card_as(uuid, uuid, boolean, boolean, boolean, uuid, text, uuid[])',
];
