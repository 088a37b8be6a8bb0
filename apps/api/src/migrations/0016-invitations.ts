import { tenantWalls } from './forward-only';

/** Tables and functions of invitations, claims and ended access: statements of migration 0016. */
const INVITATION = `
create table invitation (
  institution_id uuid not null references institution (id),
  id uuid not null,
  person_id uuid not null,
  address text not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  invited_by uuid not null references person (id),
  letters smallint not null default 1,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person_record (institution_id, person_id) on update cascade
);
create unique index invitation_open on invitation (institution_id, person_id) where accepted_at is null and withdrawn_at is null;
create index invitation_sent on invitation (institution_id, sent_at desc, id desc);
create index invitation_token on invitation (token_hash);
${tenantWalls('invitation')}
grant select, insert, update on invitation to chiron_app;
grant select on invitation to chiron_sign_in;
grant select on person_record to chiron_sign_in;
create policy sign_in on invitation for select to chiron_sign_in using (true);
create policy sign_in on person_record for select to chiron_sign_in using (true);
comment on table invitation is 'A letter with a link by which a person who is recorded gets an account, or claims the record for the one they have.';

create function invitation_by_token(p_hash bytea) returns table (institution_id uuid, id uuid, person_id uuid, name text, address text, address_account uuid, person_account uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.institution_id, i.id, i.person_id, r.name, i.address,
         (select e.account_id from account_email e where lower(e.address) = lower(i.address)),
         (select a.id from account a where a.person_id = i.person_id)
    from invitation i join person_record r on r.institution_id = i.institution_id and r.person_id = i.person_id
   where i.token_hash = p_hash and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
$$;
comment on function invitation_by_token is 'What an open invitation says to whoever holds its token, which was sent to that address alone.';

create function with_accounts(p_people uuid[]) returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.person_id from account a
   where a.person_id = any (p_people)
     and exists (select from person_record r where r.institution_id = app_institution() and r.person_id = a.person_id)
$$;
create function people_to_invite(p_after_name text, p_after uuid, p_limit int) returns table (person_id uuid, name text, total int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with waiting as materialized (
    select r.person_id, r.name from person_record r
     where r.institution_id = app_institution() and r.email like '%_@_%' and r.died_on is null
       and not exists (select from account a where a.person_id = r.person_id)
       and not exists (select from invitation i where i.institution_id = r.institution_id and i.person_id = r.person_id
                          and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now())
  )
  select w.person_id, w.name, (select count(*)::int from waiting) from waiting w
   where p_after is null or (w.name, w.person_id) > (p_after_name, p_after)
   order by w.name, w.person_id limit p_limit
$$;
create function holds_address(p_account uuid, p_address text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from account_email e join account a on a.id = e.account_id
                  where a.id = p_account and a.person_id = app_person() and lower(e.address) = lower(p_address))
$$;
`;

/**
 * A record that changes its person takes all that hangs on it along: foreign keys to person_record cascade, whichever table
 * they stand in. A test holds later tables to it.
 */
const CLAIM = `
do $$
declare k record;
begin
  for k in select c.conname, c.conrelid::regclass as child, pg_get_constraintdef(c.oid) as definition from pg_constraint c
            where c.contype = 'f' and c.confrelid = 'person_record'::regclass and c.confupdtype <> 'c' loop
    execute format('alter table %s drop constraint %I', k.child, k.conname);
    execute format('alter table %s add constraint %I %s on update cascade', k.child, k.conname, k.definition);
  end loop;
end $$;

do $$ begin
  if not exists (select from pg_roles where rolname = 'chiron_claim') then
    begin
      create role chiron_claim nologin noinherit;
    exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
    end;
  end if;
end $$;
grant chiron_claim to current_user;
grant usage on schema public to chiron_claim;

create table record_claim (
  institution_id uuid not null references institution (id),
  id uuid not null,
  from_person uuid not null references person (id),
  to_person uuid not null references person (id),
  invitation_id uuid not null,
  claimed_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, invitation_id) references invitation (institution_id, id)
);
${tenantWalls('record_claim')}
grant select, insert on record_claim to chiron_claim;
grant update (undone_at) on record_claim to chiron_claim;
create policy claim on record_claim for all to chiron_claim using (true) with check (true);
comment on table record_claim is 'A record that its person took for the account they had, so that it can be given back.';

grant select, update (person_id) on person_record, participation to chiron_claim;
grant select on mentorship, invitation, account, session to chiron_claim;
create policy claim on person_record for all to chiron_claim using (institution_id = app_institution()) with check (institution_id = app_institution());
create policy claim on participation for all to chiron_claim using (institution_id = app_institution()) with check (institution_id = app_institution());
create policy claim on mentorship for select to chiron_claim using (institution_id = app_institution());
create policy claim on invitation for select to chiron_claim using (institution_id = app_institution());
create policy claim on account for select to chiron_claim using (true);
grant execute on function write_lineage_links(uuid[]) to chiron_claim;

create function repoint_record(p_from uuid, p_to uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update person_record set person_id = p_to where institution_id = app_institution() and person_id = p_from;
  update participation set person_id = p_to where institution_id = app_institution() and person_id = p_from;
  select write_lineage_links(array(select m.id from mentorship m where m.institution_id = app_institution() and p_to in (m.mentor_id, m.mentee_id)));
$$;
create function claim_record(p_id uuid, p_invitation uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare invited uuid;
begin
  select i.person_id into invited from invitation i
   where i.institution_id = app_institution() and i.id = p_invitation and i.accepted_at = now();
  if invited is null or app_person() is null then return false; end if;
  if exists (select from person_record r where r.institution_id = app_institution() and r.person_id = app_person())
     or exists (select from account a where a.person_id = invited) then return false; end if;
  perform repoint_record(invited, app_person());
  insert into record_claim (institution_id, id, from_person, to_person, invitation_id) values (app_institution(), p_id, invited, app_person(), p_invitation);
  return true;
end $$;
comment on function claim_record is 'Gives the record of an invitation that this transaction accepted to the scoped person, with all that hangs on it at this institution. False where that person has a record here, or the other an account.';
create function undo_claim() returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare claim record_claim;
begin
  select * into claim from record_claim c
   where c.institution_id = app_institution() and c.to_person = app_person() and c.undone_at is null and c.claimed_at > now() - interval '14 days'
   order by c.claimed_at desc limit 1 for update;
  if claim.id is null then return null; end if;
  perform repoint_record(claim.to_person, claim.from_person);
  update record_claim set undone_at = now() where institution_id = claim.institution_id and id = claim.id;
  return claim.from_person;
end $$;
create function my_claims() returns table (institution_id uuid, claimed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.institution_id, max(c.claimed_at) from record_claim c
   where c.to_person = app_person() and c.undone_at is null and c.claimed_at > now() - interval '14 days' group by c.institution_id
$$;
`;

const ACCESS = `
alter table account add column disabled_by uuid references institution (id);
create table ended_access (
  institution_id uuid not null references institution (id),
  id uuid not null,
  person_id uuid not null,
  affiliations jsonb not null,
  closes_account boolean not null,
  ended_at timestamptz not null default now(),
  ended_by uuid not null references person (id),
  restored_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person_record (institution_id, person_id) on update cascade
);
create unique index ended_access_open on ended_access (institution_id, person_id) where restored_at is null;
${tenantWalls('ended_access')}
grant select, insert, update on ended_access to chiron_app;
comment on table ended_access is 'Access that an institution ended by hand, with the affiliations it ended as they were, so that it can be restored.';

create function close_account_of(p_person uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare closed uuid;
begin
  update account a set disabled_at = now(), disabled_by = app_institution()
   where a.person_id = p_person and a.disabled_at is null and not a.is_operator
     and exists (select from affiliation f where f.institution_id = app_institution() and f.person_id = p_person and f.ended_on = current_date)
     and not exists (select from affiliation f where f.person_id = p_person and is_current(f))
  returning a.id into closed;
  delete from session s where s.account_id = closed;
  delete from letter_token t where t.account_id = closed;
end $$;
comment on function close_account_of is 'Closes an account whose only current affiliations were at the scoped institution and have just ended. It does not tell whether it did: that would tell of affiliations elsewhere.';
create function reopen_account_of(p_person uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update account set disabled_at = null, disabled_by = null where person_id = p_person and disabled_by = app_institution()
$$;
`;

export const INVITATION_STATEMENTS = [INVITATION, CLAIM, ACCESS];
export const SIGN_IN_FUNCTIONS = [
  'invitation_by_token(bytea)',
  'with_accounts(uuid[])',
  'people_to_invite(text, uuid, int)',
  'holds_address(uuid, text)',
  'close_account_of(uuid)',
  'reopen_account_of(uuid)',
];
export const CLAIM_FUNCTIONS = ['claim_record(uuid, uuid)', 'undo_claim()', 'my_claims()'];
