/** Tables and functions of addresses and mailed links: statements of migration 0016. */
const TABLES = `
alter index account_email rename to account_primary_email;
create table account_email (
  account_id uuid not null references account (id),
  address text not null check (char_length(address) <= 254),
  kind text not null check (kind in ('SCHOOL', 'PERSONAL')),
  verified_at timestamptz not null default now(),
  primary key (account_id, address)
);
create unique index account_email_everywhere on account_email (lower(address));
comment on table account_email is 'Verified addresses of an account; account.email names the primary one. Each opens the account, so each is unique over the installation.';
-- The owner is held to the policies too, and none lets it read accounts.
alter table account no force row level security;
insert into account_email (account_id, address, kind, verified_at) select id, email, 'SCHOOL', created_at from account;
alter table account force row level security;
alter table account add column address_reminded_at timestamptz;

create table letter_token (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  purpose text not null check (purpose in ('SIGN_IN', 'RECOVERY', 'ADDRESS', 'UNDO')),
  account_id uuid not null references account (id),
  address text,
  kind text check (kind in ('SCHOOL', 'PERSONAL')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index letter_token_account on letter_token (account_id, purpose, created_at);
comment on table letter_token is 'A link that was mailed: the SHA-256 of its token, good once, for one purpose. Reached by the sign-in functions alone.';

alter table account_email enable row level security;
alter table account_email force row level security;
alter table letter_token enable row level security;
alter table letter_token force row level security;
grant select, insert, update, delete on account_email, letter_token to chiron_sign_in;
create policy sign_in on account_email for all to chiron_sign_in using (true) with check (true);
create policy sign_in on letter_token for all to chiron_sign_in using (true) with check (true);
`;

const ACCOUNTS = `
create or replace function sign_in_account(p_email text)
returns table (account_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.password_hash from account_email e join account a on a.id = e.account_id
   where lower(e.address) = lower(p_email) and a.disabled_at is null
$$;
create or replace function create_account(p_id uuid, p_person uuid, p_email text, p_password_hash text, p_demo_label text, p_demo_order int)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into account (id, person_id, email, password_hash, demo_label, demo_order)
  values (p_id, p_person, p_email, p_password_hash, p_demo_label, p_demo_order);
  insert into account_email (account_id, address, kind) values (p_id, p_email, 'SCHOOL')
$$;
create function account_of_address(p_address text) returns table (account_id uuid, is_open boolean, address text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.disabled_at is null, e.address from account_email e join account a on a.id = e.account_id where lower(e.address) = lower(p_address)
$$;
`;

const TOKENS = `
create function open_letter_token(p_hash bytea, p_purpose text, p_account uuid, p_address text, p_kind text, p_seconds int) returns boolean
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from letter_token where account_id = p_account and expires_at < now() - interval '1 day';
  insert into letter_token (token_hash, purpose, account_id, address, kind, expires_at)
  select p_hash, p_purpose, a.id, p_address, p_kind, now() + make_interval(secs => p_seconds) from account a
   where a.id = p_account and a.disabled_at is null
     and (p_purpose = 'UNDO' or (select count(*) from letter_token t where t.account_id = p_account and t.purpose = p_purpose and t.created_at > now() - interval '15 minutes') < 5)
  returning true
$$;
comment on function open_letter_token is 'Null when the account is closed, or has been sent five such links within 15 minutes; a notice of a change is never held back.';

create function letter_token_stands(p_hash bytea, p_purpose text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from letter_token t join account a on a.id = t.account_id
                  where t.token_hash = p_hash and t.purpose = p_purpose and t.expires_at > now() and a.disabled_at is null)
$$;
create function take_letter_token(p_hash bytea, p_purpose text) returns table (account_id uuid, address text, kind text, created_at timestamptz)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with taken as (
    delete from letter_token t using account a
     where t.token_hash = p_hash and t.purpose = p_purpose and t.expires_at > now()
       and a.id = t.account_id and (a.disabled_at is null)
    returning t.account_id, t.address, t.kind, t.created_at
  ), others as (
    -- They still count against the limit, so they stay, but open nothing.
    update letter_token o set expires_at = now() from taken
     where o.account_id = taken.account_id and o.purpose = p_purpose and p_purpose in ('SIGN_IN', 'RECOVERY') and o.token_hash <> p_hash
  )
  select * from taken
$$;

create function recover_account(p_hash bytea, p_password_hash text) returns table (account_id uuid, address text)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with taken as (select t.account_id from take_letter_token(p_hash, 'RECOVERY') t),
       gone as (delete from session s using taken where s.account_id = taken.account_id),
       links as (update letter_token t set expires_at = now() from taken where t.account_id = taken.account_id and t.purpose = 'SIGN_IN')
  update account a set password_hash = p_password_hash from taken where a.id = taken.account_id returning a.id, a.email
$$;

create function confirm_address(p_hash bytea) returns table (account_id uuid, address text, others text[])
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with taken as (select * from take_letter_token(p_hash, 'ADDRESS')), added as (
    insert into account_email (account_id, address, kind) select t.account_id, t.address, t.kind from taken t
    on conflict do nothing returning account_email.account_id, account_email.address
  )
  select a.account_id, a.address, array(select e.address from account_email e where e.account_id = a.account_id) from added a
$$;

create function undo_address_change(p_hash bytea) returns table (account_id uuid, address text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare token record;
begin
  select * into token from take_letter_token(p_hash, 'UNDO') t;
  if not found then return; end if;
  insert into account_email (account_id, address, kind) values (token.account_id, token.address, coalesce(token.kind, 'SCHOOL'))
  on conflict (lower(address)) do nothing;
  if not exists (select from account_email e where e.account_id = token.account_id and lower(e.address) = lower(token.address)) then return; end if;
  update account a set email = token.address where a.id = token.account_id;
  delete from account_email e where e.account_id = token.account_id and e.verified_at >= token.created_at - interval '7 days' and lower(e.address) <> lower(token.address);
  delete from session s where s.account_id = token.account_id;
  delete from letter_token t where t.account_id = token.account_id and t.purpose in ('SIGN_IN', 'RECOVERY', 'ADDRESS');
  return query select token.account_id, token.address;
end $$;
comment on function undo_address_change is 'Puts an address back as the primary one, removes what was added since or in the week before, and ends every session.';
`;

const OWN = `
create function my_addresses() returns table (address text, kind text, is_primary boolean, verified_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.address, e.kind, lower(e.address) = lower(a.email), e.verified_at
    from account a join account_email e on e.account_id = a.id
   where a.person_id = app_person() order by 3 desc, e.verified_at, e.address
$$;
create function my_waiting_addresses() returns table (address text, kind text, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (lower(t.address)) t.address, t.kind, t.expires_at from account a join letter_token t on t.account_id = a.id
   where a.person_id = app_person() and t.purpose = 'ADDRESS' and t.kind is not null and t.expires_at > now() order by lower(t.address), t.expires_at desc
$$;
create function make_address_primary(p_address text) returns table (account_id uuid, before text, before_kind text)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with mine as (
    select a.id, a.email, e.address, (select o.kind from account_email o where o.account_id = a.id and lower(o.address) = lower(a.email)) as kind
      from account a join account_email e on e.account_id = a.id
     where a.person_id = app_person() and lower(e.address) = lower(p_address) and lower(a.email) <> lower(p_address) for update of a
  )
  update account a set email = mine.address from mine where a.id = mine.id returning a.id, mine.email, mine.kind
$$;
create function remove_address(p_address text) returns table (account_id uuid, address text, kind text)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from account_email e using account a
   where a.person_id = app_person() and e.account_id = a.id and lower(e.address) = lower(p_address) and lower(a.email) <> lower(p_address)
  returning e.account_id, e.address, e.kind
$$;
create function my_last_affiliations() returns table (institution_id uuid, ends_on date, goes_on boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.institution_id, f.ended_on, f.ended_precision = 'open' from affiliation f where f.person_id = app_person()
$$;
create function take_address_reminders(p_days int) returns table (account_id uuid, address text, ends_on date)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with ending as (
    select f.person_id, max(f.ended_on) as ends_on from affiliation f where f.institution_id = app_institution()
     group by f.person_id having max(f.ended_on) between current_date - 180 and current_date + p_days
  )
  update account a set address_reminded_at = now() from ending e
   where a.person_id = e.person_id and a.disabled_at is null
     and (a.address_reminded_at is null or a.address_reminded_at < now() - interval '30 days')
     and not exists (select from account_email x where x.account_id = a.id and x.kind = 'PERSONAL')
     and not exists (select from affiliation o where o.person_id = a.person_id and (o.ended_precision = 'open' or o.ended_on > current_date + p_days))
  returning a.id, a.email, e.ends_on
$$;
comment on function take_address_reminders is 'Accounts of the scoped institution that would be lost with their last affiliation, each once in 30 days: whoever takes them writes to them.';
`;

export const ADDRESS_STATEMENTS = [TABLES, ACCOUNTS, TOKENS, OWN];
export const ADDRESS_FUNCTIONS = [
  'account_of_address(text)',
  'open_letter_token(bytea, text, uuid, text, text, int)',
  'letter_token_stands(bytea, text)',
  'take_letter_token(bytea, text)',
  'recover_account(bytea, text)',
  'confirm_address(bytea)',
  'undo_address_change(bytea)',
  'my_addresses()',
  'my_waiting_addresses()',
  'make_address_primary(text)',
  'remove_address(text)',
  'my_last_affiliations()',
  'take_address_reminders(int)',
];
