import { ForwardOnly, tenantWalls } from './forward-only';

const SCOPE = `
create or replace function app_client() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.client_id', true), '')::uuid $$;
create function app_records() returns uuid language sql stable parallel safe
  as $$ select case when app_client() is null then app_institution()
                    else nullif(current_setting('app.client_home', true), '')::uuid end $$;
comment on function app_client is 'The API client for which this transaction runs; null for a person and for the system.';
comment on function app_records is 'The institution whose records may be read as its own: the scoped one, and for a client the one that made it, if it asks for that very one.';
`;

const TABLES = `
create table api_client (
  institution_id uuid not null references institution (id),
  id uuid not null,
  name text not null check (name <> '' and char_length(name) <= 100),
  recipient_id uuid not null references institution (id),
  agreement_id uuid,
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['people:read', 'affiliations:read', 'mentorships:read', 'lineage:read']),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  called_at timestamptz,
  revoked_at timestamptz,
  primary key (institution_id, id),
  check (recipient_id = institution_id or agreement_id is not null)
);
create index api_client_id on api_client (id);
create table api_client_secret (
  institution_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  created_at timestamptz not null default now(),
  ends_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, client_id) references api_client (institution_id, id)
);
create index api_client_secret_client on api_client_secret (institution_id, client_id);
create table api_token (
  institution_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  client_id uuid not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (institution_id, token_hash),
  foreign key (institution_id, client_id) references api_client (institution_id, id)
);
create index api_token_hash on api_token (token_hash);
create index api_token_client on api_token (institution_id, client_id);
${tenantWalls('api_client')}
${tenantWalls('api_client_secret')}
${tenantWalls('api_token')}
grant select, insert on api_client to chiron_app;
grant update (revoked_at) on api_client to chiron_app;
grant select (institution_id, id, client_id, created_at, ends_at), insert, update (ends_at) on api_client_secret to chiron_app;
grant select (institution_id, client_id), delete on api_token to chiron_app;
grant select, update (called_at) on api_client to chiron_sign_in;
grant select on api_client_secret to chiron_sign_in;
grant select, insert, delete on api_token to chiron_sign_in;
create policy sign_in on api_client for all to chiron_sign_in using (true) with check (true);
create policy sign_in on api_client_secret for select to chiron_sign_in using (true);
create policy sign_in on api_token for all to chiron_sign_in using (true) with check (true);
comment on table api_client is 'A program that may ask, made by one institution for itself or, under a sharing agreement, for a partner: recipient_id.';
comment on table api_client_secret is 'SHA-256 of the secrets of a client: 256 random bits, so nothing slower is needed. Two hold while one is being replaced.';
comment on table api_token is 'SHA-256 of opaque access tokens. They are removed with their client, and when they have expired.';
`;

const FUNCTIONS = `
create function institutions_in_use(p_a uuid, p_b uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select not exists (select from institution i where i.id in (p_a, p_b) and i.deactivated_at is not null)
$$;
comment on function institutions_in_use is 'A client asks nothing while whoever made it, or whoever holds it, is out of use.';

create function api_client_by_secret(p_client uuid, p_secret_hash bytea)
returns table (client_id uuid, granted_by uuid, scopes text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, c.institution_id, c.scopes from api_client c
   where c.id = p_client and c.revoked_at is null and institutions_in_use(c.institution_id, c.recipient_id)
     and exists (select from api_client_secret s where s.institution_id = c.institution_id and s.client_id = c.id
                    and s.secret_hash = p_secret_hash and (s.ends_at is null or s.ends_at > now()))
$$;

create function issue_api_token(p_token_hash bytea, p_client uuid, p_scopes text[], p_seconds int)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from api_token where client_id = p_client and institution_id = app_institution() and expires_at < now();
  insert into api_token (institution_id, token_hash, client_id, scopes, expires_at)
  select c.institution_id, p_token_hash, c.id, p_scopes, now() + make_interval(secs => p_seconds)
    from api_client c
   where c.id = p_client and c.institution_id = app_institution() and c.revoked_at is null and p_scopes <@ c.scopes
$$;

create function api_token_client(p_token_hash bytea)
returns table (client_id uuid, granted_by uuid, institution_id uuid, agreement_id uuid, scopes text[])
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as (
    select c.id, c.institution_id as granted_by, c.recipient_id, c.agreement_id, t.scopes
      from api_token t join api_client c on c.institution_id = t.institution_id and c.id = t.client_id
     where t.token_hash = p_token_hash and t.expires_at > now() and c.revoked_at is null and institutions_in_use(c.institution_id, c.recipient_id)
  ), called as (
    update api_client c set called_at = now() from found f
     where c.institution_id = f.granted_by and c.id = f.id and (c.called_at is null or c.called_at < now() - interval '1 minute')
  )
  select f.id, f.granted_by, f.recipient_id, f.agreement_id, f.scopes from found f
$$;
comment on function api_token_client is 'The client that holds this token now. Keeps when it last called, to the minute.';

create function revoke_api_token(p_client uuid, p_token_hash bytea)
returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from api_token where token_hash = p_token_hash and client_id = p_client
$$;

create function client_standing()
returns table (institution_id uuid, granted_by uuid, agreement_id uuid, scopes text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.recipient_id, c.institution_id, c.agreement_id, c.scopes
    from api_client c where app_client() is not null and c.id = app_client() and c.revoked_at is null and institutions_in_use(c.institution_id, c.recipient_id)
$$;
comment on function client_standing is 'Who the scoped API client is: institution_id is whom it asks for, granted_by who made it. No row for a person, and none once it is revoked.';
`;

const NAMES = [
  'api_client_by_secret(uuid, bytea)',
  'issue_api_token(bytea, uuid, text[], int)',
  'api_token_client(bytea)',
  'revoke_api_token(uuid, bytea)',
  'client_standing()',
  'institutions_in_use(uuid, uuid)',
];

const OWNERSHIP = `
grant create on schema public to chiron_sign_in;
${NAMES.map((name) => `alter function ${name} owner to chiron_sign_in;`).join('\n')}
revoke create on schema public from chiron_sign_in;
revoke all on function ${NAMES.join(', ')} from public;
grant execute on function ${NAMES.join(', ')} to chiron_app;
grant execute on function client_standing() to chiron_lineage;
`;

/** A client that a partner holds finds no row by a plain SELECT: what is shared comes through the guarded functions alone. */
const RECORDS = ['person_record', 'affiliation', 'mentorship']
  .map(
    (table) =>
      `create policy clients on ${table} as restrictive for select to chiron_app using (app_client() is null or institution_id = app_records());`,
  )
  .join('\n');

export class ApiClients1763800000020 extends ForwardOnly {
  readonly name = 'ApiClients1763800000020';
  protected readonly statements = [SCOPE, TABLES, FUNCTIONS, OWNERSHIP, RECORDS];
}
