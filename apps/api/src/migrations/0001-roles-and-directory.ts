import { ForwardOnly } from './forward-only';

/** Group roles carry every grant and policy, so that the name of the login role stays the operator's choice. */
const ROLES = `
do $$
declare role_name text;
begin
  foreach role_name in array array['chiron_app', 'chiron_lineage', 'chiron_sign_in'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin noinherit', role_name);
      exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
      end;
    end if;
  end loop;
end $$;
grant chiron_lineage, chiron_sign_in to current_user;
revoke all on schema public from public;
grant usage on schema public to chiron_app, chiron_lineage, chiron_sign_in;
`;

const SCOPE = `
create extension if not exists pg_trgm with schema public;

create function app_institution() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.institution_id', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
comment on function app_institution is 'The institution that this transaction is scoped to; null outside of one.';
comment on function app_person is 'The person for whom this transaction runs; null for the system.';
`;

const DIRECTORY = `
create table organisation (
  id uuid primary key,
  ror_id text unique,
  name text not null,
  country text
);
alter table organisation enable row level security;
alter table organisation force row level security;
grant select on organisation to chiron_app;
create policy directory on organisation for select to chiron_app using (true);

create table institution (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  crest text not null check (char_length(crest) between 2 and 4),
  accent text not null check (accent in ('madder', 'ochre', 'fern', 'lagoon', 'gentian', 'mallow')),
  parent_id uuid references institution (id),
  organisation_id uuid references organisation (id),
  time_zone text not null,
  stage_labels jsonb not null default '{}',
  created_at timestamptz not null default now()
);
alter table institution enable row level security;
alter table institution force row level security;
grant select, insert, update on institution to chiron_app;
grant select on institution to chiron_lineage;
create policy directory on institution for select to chiron_app, chiron_lineage using (true);
create policy founded on institution for insert to chiron_app with check (id = app_institution());
create policy own on institution for update to chiron_app using (id = app_institution());
comment on table institution is 'A tenant. Its names are a directory that everyone who is signed in may read.';
`;

export class RolesAndDirectory1763800000001 extends ForwardOnly {
  readonly name = 'RolesAndDirectory1763800000001';
  protected readonly statements = [ROLES, SCOPE, DIRECTORY];
}
