import { ForwardOnly } from './forward-only';

/** A session answers only while OPEN and in use: PENDING waits for a second factor, COVERED for a new proof. */
const SESSION = `
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column state text not null default 'OPEN' check (state in ('OPEN', 'PENDING', 'COVERED')),
  add column method text not null default 'PASSWORD',
  add column device text not null default 'Unknown device' check (char_length(device) <= 100),
  add column last_used_at timestamptz not null default now(),
  add column proved_at timestamptz default now();
comment on column session.proved_at is 'When whoever holds it last proved who they are; sensitive changes ask for a recent one.';
`;

const KEYS = `
create table passkey (
  id uuid primary key,
  person_id uuid not null references person (id),
  credential_id text not null unique check (char_length(credential_id) <= 1400),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (name <> '' and char_length(name) <= 100),
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);
comment on table passkey is 'Public keys of WebAuthn credentials. The counter may not run backwards.';

create table second_factor (
  person_id uuid primary key references person (id),
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table second_factor is 'The seed of an authenticator app, sealed. last_step: codes of this time step and before are spent.';

create table recovery_code (
  person_id uuid not null references person (id),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  primary key (person_id, code_hash)
);
comment on table recovery_code is 'SHA-256 of codes with 80 random bits; a code that was used is gone.';

create table sign_in_challenge (
  key_hash bytea primary key check (octet_length(key_hash) = 32),
  purpose text not null,
  value jsonb not null,
  expires_at timestamptz not null
);
create index sign_in_challenge_expiry on sign_in_challenge (expires_at);
comment on table sign_in_challenge is 'What a sign-in under way must answer, under the hash of a random key. Taken once, then gone.';

${['passkey', 'second_factor', 'recovery_code', 'sign_in_challenge']
  .map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`)
  .join('\n')}
${['passkey', 'second_factor', 'recovery_code']
  .map(
    (table) => `
grant select, insert, update, delete on ${table} to chiron_app;
create policy own on ${table} for all to chiron_app using (person_id = app_person()) with check (person_id = app_person());`,
  )
  .join('\n')}
grant select on passkey, second_factor to chiron_sign_in;
create policy sign_in on passkey for select to chiron_sign_in using (true);
create policy sign_in on second_factor for select to chiron_sign_in using (true);
grant select, insert, update, delete on sign_in_challenge to chiron_app;
create policy challenges on sign_in_challenge for all to chiron_app using (true) with check (true);
`;

const ACTOR = `
drop function session_actor(bytea);
create function session_actor(p_token_hash bytea)
returns table (account_id uuid, person_id uuid, acting_at uuid, staff_roles text[], member_of uuid[], is_operator boolean, is_stale boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.person_id, held.acting_at, coalesce(held.roles, '{}'), coalesce(held.institutions, '{}'), a.is_operator,
         s.last_used_at < now() - interval '1 minute'
    from session s
    join account a on a.id = s.account_id and a.disabled_at is null
    cross join lateral (
      select max(f.institution_id::text) filter (where f.institution_id = s.acting_at)::uuid as acting_at,
             array_agg(distinct f.staff_role) filter (where f.institution_id = s.acting_at and f.staff_role is not null) as roles,
             array_agg(distinct f.institution_id) as institutions
        from affiliation f where f.person_id = a.person_id and is_current(f)
    ) held
   where s.token_hash = p_token_hash and s.state = 'OPEN' and s.expires_at > now()
     and s.last_used_at > now() - interval '60 minutes'
$$;

create function touch_session(p_token_hash bytea)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set last_used_at = now() where token_hash = p_token_hash and last_used_at < now() - interval '1 minute'
$$;
`;

const OPENING = `
create function first_place(p_person uuid)
returns uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.institution_id from affiliation f where f.person_id = p_person and is_current(f)
   order by f.staff_role is null, f.institution_id limit 1
$$;

drop function open_session(bytea, uuid, int);
create function open_session(p_token_hash bytea, p_account uuid, p_seconds int, p_id uuid, p_state text, p_method text, p_device text)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from session where account_id = p_account and expires_at < now();
  insert into session (token_hash, account_id, acting_at, expires_at, id, state, method, device)
  select p_token_hash, a.id, first_place(a.person_id), now() + make_interval(secs => p_seconds), p_id, p_state, p_method, p_device
    from account a where a.id = p_account and a.disabled_at is null
$$;

create function held_session(p_token_hash bytea)
returns table (session_id uuid, account_id uuid, person_id uuid, acting_at uuid, state text, is_proved boolean, has_factor boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, a.id, a.person_id, s.acting_at,
         case when s.state = 'OPEN' and s.last_used_at <= now() - interval '60 minutes' then 'COVERED' else s.state end,
         coalesce(s.proved_at > now() - interval '10 minutes', false),
         exists (select from second_factor f where f.person_id = a.person_id and f.confirmed_at is not null)
    from session s join account a on a.id = s.account_id and a.disabled_at is null
   where s.token_hash = p_token_hash and s.expires_at > now()
$$;
comment on function held_session is 'The session of a browser in whatever state, before it may answer anything. One that lay idle counts as covered.';

create function resume_session(p_token_hash bytea, p_new_hash bytea, p_seconds int)
returns boolean language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update session s set token_hash = p_new_hash, last_used_at = now(), proved_at = now(), state = 'OPEN',
         expires_at = case when s.state = 'PENDING' then now() + make_interval(secs => p_seconds) else s.expires_at end
   where s.token_hash = p_token_hash and s.expires_at > now()
  returning true
$$;

create function prove_session(p_token_hash bytea)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set proved_at = now(), last_used_at = now() where token_hash = p_token_hash and state = 'OPEN'
$$;

create function cover_session(p_token_hash bytea)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set state = 'COVERED', proved_at = null where token_hash = p_token_hash and state = 'OPEN'
$$;
`;

const OWN_SESSIONS = `
create function own_sessions(p_token_hash bytea)
returns table (id uuid, device text, method text, created_at timestamptz, last_used_at timestamptz, is_this_one boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.device, s.method, s.created_at, s.last_used_at, s.token_hash = p_token_hash
    from session s
   where s.account_id = (select o.account_id from session o where o.token_hash = p_token_hash)
     and s.expires_at > now() and s.state <> 'PENDING'
   order by s.token_hash = p_token_hash desc, s.last_used_at desc limit 100
$$;

create function end_session(p_token_hash bytea, p_id uuid)
returns boolean language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from session s where s.id = p_id
     and s.account_id = (select o.account_id from session o where o.token_hash = p_token_hash)
  returning true
$$;

create function end_other_sessions(p_token_hash bytea)
returns int language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with ended as (
    delete from session s where s.token_hash <> p_token_hash
       and s.account_id = (select o.account_id from session o where o.token_hash = p_token_hash)
    returning 1
  ) select count(*)::int from ended
$$;
`;

const ACCOUNT = `
create function account_keys(p_account uuid)
returns table (person_id uuid, email text, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.person_id, a.email, a.password_hash from account a where a.id = p_account and a.disabled_at is null
$$;

create function change_account_password(p_account uuid, p_password_hash text)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update account set password_hash = p_password_hash where id = p_account and disabled_at is null
$$;

create function account_of_person(p_person uuid)
returns uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id from account a where a.person_id = p_person and a.disabled_at is null
$$;

create function passkey_owner(p_credential text)
returns table (account_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.person_id from passkey p join account a on a.person_id = p.person_id and a.disabled_at is null
   where p.credential_id = p_credential
$$;
`;

const NAMES = [
  'session_actor(bytea)',
  'touch_session(bytea)',
  'first_place(uuid)',
  'open_session(bytea, uuid, int, uuid, text, text, text)',
  'held_session(bytea)',
  'resume_session(bytea, bytea, int)',
  'prove_session(bytea)',
  'cover_session(bytea)',
  'own_sessions(bytea)',
  'end_session(bytea, uuid)',
  'end_other_sessions(bytea)',
  'account_keys(uuid)',
  'change_account_password(uuid, text)',
  'account_of_person(uuid)',
  'passkey_owner(text)',
];

/** The sign-in functions belong to a role that nobody can sign in as, and only the app may call them. */
export function ownedBySignIn(names: readonly string[]): string {
  return `
grant create on schema public to chiron_sign_in;
${names.map((name) => `alter function ${name} owner to chiron_sign_in;`).join('\n')}
revoke create on schema public from chiron_sign_in;
revoke all on function ${names.join(', ')} from public;
grant execute on function ${names.join(', ')} to chiron_app;
`;
}

export class Keys1763800000013 extends ForwardOnly {
  readonly name = 'Keys1763800000013';
  protected readonly statements = [SESSION, KEYS, ACTOR, OPENING, OWN_SESSIONS, ACCOUNT, ownedBySignIn(NAMES)];
}
