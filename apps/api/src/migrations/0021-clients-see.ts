import { ForwardOnly } from './forward-only';

const NO_AGREEMENT = `'00000000-0000-0000-0000-000000000000'`;

/**
 * A client at home, made by an institution for itself, stands like its staff and serves no agreement. A partner's client
 * sees what the one agreement that it serves covers, as far as its giver is whoever made the client. A client that was
 * revoked sees nobody.
 */
const STANDING = `
create or replace function app_agreement() returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when app_client() is not null then coalesce((
    select c.agreement_id from client_standing() c join sharing_agreement a on a.id = c.agreement_id
     where a.giver_id = c.granted_by and a.recipient_id = c.institution_id), ${NO_AGREEMENT}) end
$$;
comment on function app_agreement is 'The one agreement that the scoped API client serves; for a person null, which is every agreement of the scoped institution.';

create or replace function scoped_staff() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when app_client() is not null
    then exists (select from client_standing() c where c.institution_id = c.granted_by and c.institution_id = app_institution())
    else exists (
      select from affiliation a where a.institution_id = app_institution() and a.person_id = app_person() and is_current(a)
         and a.staff_role in ('COORDINATOR', 'INSTITUTION_ADMIN')) end
$$;

create or replace function people_in_sight(p_ids uuid[])
returns table (person_id uuid, institution_id uuid, via text, shows int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  is_staff boolean; is_member boolean;
begin
  if app_client() is not null then
    if not exists (select from client_standing() c where c.institution_id = app_institution()) then return; end if;
    return query select * from sight_as(null, app_institution(), scoped_staff(), false, true, app_agreement(), null, p_ids);
    return;
  end if;
  select coalesce(bool_or(a.staff_role in ('COORDINATOR', 'INSTITUTION_ADMIN')), false), count(*) > 0 into is_staff, is_member
    from affiliation a where a.institution_id = app_institution() and a.person_id = app_person() and is_current(a);
  return query select * from sight_as(app_person(), app_institution(), is_staff, is_member, is_staff, null, null, p_ids);
end $$;
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
const OWNERSHIP = `
alter function app_agreement() owner to chiron_lineage;
revoke all on function app_agreement() from public;
`;
const NO_MORE = 'revoke create on schema public from chiron_lineage';

export class ClientsSee1763800000021 extends ForwardOnly {
  readonly name = 'ClientsSee1763800000021';
  protected readonly statements = [FOR_A_MOMENT, STANDING, DETAILS, OWNERSHIP, NO_MORE];
}
