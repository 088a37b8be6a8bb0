import { ForwardOnly } from './forward-only';

const TABLES = `
create table account (
  id uuid primary key,
  person_id uuid not null unique references person (id),
  email text not null,
  password_hash text,
  demo_label text,
  demo_order smallint,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index account_email on account (lower(email));

create table session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account_id uuid not null references account (id),
  acting_at uuid references institution (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);

alter table account enable row level security;
alter table account force row level security;
alter table session enable row level security;
alter table session force row level security;
grant select, insert, update on account to chiron_sign_in;
grant select, insert, update, delete on session to chiron_sign_in;
create policy sign_in on account for all to chiron_sign_in using (true) with check (true);
create policy sign_in on session for all to chiron_sign_in using (true) with check (true);
comment on table account is 'How a person signs in. Only the sign-in functions reach it.';
comment on table session is 'A signed-in browser: the SHA-256 of an opaque token. Only the sign-in functions reach it.';
`;

const FUNCTIONS = `
create function sign_in_account(p_email text)
returns table (account_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.password_hash from account a where lower(a.email) = lower(p_email) and a.disabled_at is null
$$;

create function create_account(p_id uuid, p_person uuid, p_email text, p_password_hash text, p_demo_label text, p_demo_order int)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into account (id, person_id, email, password_hash, demo_label, demo_order)
  values (p_id, p_person, p_email, p_password_hash, p_demo_label, p_demo_order)
$$;

create function demo_accounts()
returns table (account_id uuid, label text, email text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.demo_label, a.email from account a
   where a.demo_label is not null and a.disabled_at is null order by a.demo_order
$$;

create function open_session(p_token_hash bytea, p_account uuid, p_seconds int)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from session where account_id = p_account and expires_at < now();
  insert into session (token_hash, account_id, acting_at, expires_at)
  select p_token_hash, a.id,
         (select f.institution_id from affiliation f where f.person_id = a.person_id and is_current(f)
           order by f.staff_role is null, f.institution_id limit 1),
         now() + make_interval(secs => p_seconds)
    from account a where a.id = p_account and a.disabled_at is null
$$;

create function session_actor(p_token_hash bytea)
returns table (account_id uuid, person_id uuid, acting_at uuid, staff_roles text[], member_of uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.person_id, held.acting_at, coalesce(held.roles, '{}'), coalesce(held.institutions, '{}')
    from session s
    join account a on a.id = s.account_id and a.disabled_at is null
    cross join lateral (
      select max(f.institution_id::text) filter (where f.institution_id = s.acting_at)::uuid as acting_at,
             array_agg(distinct f.staff_role) filter (where f.institution_id = s.acting_at and f.staff_role is not null) as roles,
             array_agg(distinct f.institution_id) as institutions
        from affiliation f where f.person_id = a.person_id and is_current(f)
    ) held
   where s.token_hash = p_token_hash and s.expires_at > now()
$$;

create function session_act_at(p_token_hash bytea, p_institution uuid)
returns boolean language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update session s set acting_at = p_institution
    from account a
   where s.token_hash = p_token_hash and a.id = s.account_id
     and exists (select from affiliation f where f.person_id = a.person_id and f.institution_id = p_institution and is_current(f))
  returning true
$$;

create function close_session(p_token_hash bytea)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from session where token_hash = p_token_hash
$$;

create function close_all_sessions(p_token_hash bytea)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from session where account_id = (select s.account_id from session s where s.token_hash = p_token_hash)
$$;
`;

const NAMES = [
  'sign_in_account(text)',
  'create_account(uuid, uuid, text, text, text, int)',
  'demo_accounts()',
  'open_session(bytea, uuid, int)',
  'session_actor(bytea)',
  'session_act_at(bytea, uuid)',
  'close_session(bytea)',
  'close_all_sessions(bytea)',
];

const OWNERSHIP = `
grant create on schema public to chiron_sign_in;
${NAMES.map((name) => `alter function ${name} owner to chiron_sign_in;`).join('\n')}
revoke create on schema public from chiron_sign_in;
revoke all on function ${NAMES.join(', ')} from public;
grant execute on function ${NAMES.join(', ')} to chiron_app;
`;

export class SignIn1763800000005 extends ForwardOnly {
  readonly name = 'SignIn1763800000005';
  protected readonly statements = [TABLES, FUNCTIONS, OWNERSHIP];
}
