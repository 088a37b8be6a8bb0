import { ForwardOnly, tenantWalls } from './forward-only';

const ROLES = `
do $$
declare role_name text;
begin
  foreach role_name in array array['chiron_audit', 'chiron_worker'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin noinherit', role_name);
      exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
      end;
    end if;
  end loop;
end $$;
grant chiron_audit, chiron_worker to current_user;
grant usage on schema public to chiron_audit, chiron_worker;
`;

/**
 * Each institution has a chain of its own, and the installation one under the nil UUID. An event holds the hash of the one
 * before it, so that a change or a gap shows. The head is locked until the transaction ends: an event that was numbered
 * and then rolled back leaves no gap. Record last in a transaction, and the lock is held for a moment.
 */
const AUDIT = `
create table audit_event (
  institution_id uuid not null,
  n bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$'),
  subject jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (institution_id, n)
);
create index audit_event_action on audit_event (institution_id, action, n);
create table audit_head (
  institution_id uuid primary key,
  n bigint not null,
  hash bytea not null
);
${tenantWalls('audit_event')}
${tenantWalls('audit_head')}
grant select on audit_event to chiron_app;
grant select, insert on audit_event to chiron_audit;
grant select, insert, update on audit_head to chiron_audit;
create policy chain on audit_event for all to chiron_audit using (true) with check (true);
create policy chain on audit_head for all to chiron_audit using (true) with check (true);
comment on table audit_event is 'What was done, by whom, to whom: ids, never names. Appended by record_audit alone; nobody may change or remove a row.';

create function audit_hash(p_previous bytea, p_institution uuid, p_n bigint, p_id uuid, p_at timestamptz, p_actor uuid, p_action text, p_subject jsonb)
returns bytea language sql immutable parallel safe as $$
  select sha256(p_previous || convert_to(jsonb_build_array(p_institution, p_n, p_id, (extract(epoch from p_at) * 1000000)::bigint, p_actor, p_action, p_subject)::text, 'UTF8'))
$$;
comment on function audit_hash is 'The link of the chain: SHA-256 over the hash before and the event itself.';

create function record_audit(p_id uuid, p_action text, p_subject jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  chain uuid := coalesce(app_institution(), '00000000-0000-0000-0000-000000000000');
  head audit_head; stamp timestamptz := clock_timestamp(); link bytea;
begin
  insert into audit_head (institution_id, n, hash) values (chain, 0, sha256(convert_to(chain::text, 'UTF8'))) on conflict do nothing;
  select * into head from audit_head h where h.institution_id = chain for update;
  link := audit_hash(head.hash, chain, head.n + 1, p_id, stamp, app_person(), p_action, p_subject);
  insert into audit_event (institution_id, n, id, at, actor_id, action, subject, previous, hash)
  values (chain, head.n + 1, p_id, stamp, app_person(), p_action, p_subject, head.hash, link);
  update audit_head set n = head.n + 1, hash = link where institution_id = chain;
end $$;
comment on function record_audit is 'Appends to the chain of the scoped institution, or of the installation outside of one. The actor is the scoped person.';
grant create on schema public to chiron_audit;
alter function record_audit(uuid, text, jsonb) owner to chiron_audit;
revoke create on schema public from chiron_audit;
revoke all on function record_audit(uuid, text, jsonb) from public;
grant execute on function record_audit(uuid, text, jsonb) to chiron_app;
`;

const OUTBOX = `
create table outbox_letter (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text,
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  attempts smallint not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz
);
create index outbox_letter_due on outbox_letter (due_at) where sent_at is null and given_up_at is null;
alter table outbox_letter enable row level security;
alter table outbox_letter force row level security;
grant select, insert, update, delete on outbox_letter to chiron_worker;
create policy worker on outbox_letter for all to chiron_worker using (true) with check (true);
comment on table outbox_letter is 'Mail to be sent, written in the transaction that causes it. Reached by the outbox functions alone.';

create function enqueue_letter(p_id uuid, p_recipient text, p_subject text, p_body text) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into outbox_letter (id, recipient, subject, body) values (p_id, p_recipient, p_subject, p_body)
$$;
grant create on schema public to chiron_worker;
alter function enqueue_letter(uuid, text, text, text) owner to chiron_worker;
revoke create on schema public from chiron_worker;
revoke all on function enqueue_letter(uuid, text, text, text) from public;
grant execute on function enqueue_letter(uuid, text, text, text) to chiron_app;
`;

const THROTTLE = `
create table throttle (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
alter table throttle enable row level security;
alter table throttle force row level security;
grant select, insert, update, delete on throttle to chiron_app;
create policy counters on throttle for all to chiron_app using (true) with check (true);
comment on table throttle is 'Counters of rate-limiter-flexible, under hashed keys: they hold across processes and restarts.';
`;

const PROGRAM = `
alter table affiliation drop constraint affiliation_staff_role_check;
alter table affiliation add constraint affiliation_staff_role_check check (staff_role in ('COORDINATOR', 'MODERATOR', 'INSTITUTION_ADMIN'));

create table program (
  institution_id uuid not null references institution (id),
  id uuid not null,
  name text not null check (name <> '' and char_length(name) <= 200),
  purpose text not null default '' check (char_length(purpose) <= 1000),
  stages text[] not null default '{}' check (stages <@ array['UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT', 'RESIDENT', 'FELLOW', 'ATTENDING', 'EMERITUS']),
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  version integer not null default 1,
  primary key (institution_id, id)
);
${tenantWalls('program')}
grant select, insert, update on program to chiron_app;
grant select on program to chiron_lineage;
create policy lineage on program for select to chiron_lineage using (true);
comment on column program.stages is 'Stages whose people may belong to it; empty means every stage.';

create table program_member (
  institution_id uuid not null,
  program_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('COORDINATOR', 'MEMBER')),
  created_at timestamptz not null default now(),
  primary key (institution_id, program_id, person_id),
  foreign key (institution_id, program_id) references program (institution_id, id),
  foreign key (institution_id, person_id) references person_record (institution_id, person_id)
);
create index program_member_person on program_member (institution_id, person_id);
${tenantWalls('program_member')}
grant select, insert, update, delete on program_member to chiron_app;
grant select on program_member to chiron_lineage;
create policy lineage on program_member for select to chiron_lineage using (true);

create table person_block (
  person_id uuid not null references person (id),
  blocked_id uuid not null references person (id),
  created_at timestamptz not null default now(),
  primary key (person_id, blocked_id),
  check (person_id <> blocked_id)
);
create index person_block_blocked on person_block (blocked_id);
alter table person_block enable row level security;
alter table person_block force row level security;
grant select, insert, delete on person_block to chiron_app;
grant select on person_block to chiron_lineage;
create policy own on person_block for all to chiron_app using (person_id = app_person()) with check (person_id = app_person());
create policy lineage on person_block for select to chiron_lineage using (true);
comment on table person_block is 'Whom a person does not want to meet here. The blocked are not told.';
`;

const OPERATOR = `
alter table account add column is_operator boolean not null default false;
drop function session_actor(bytea);
create function session_actor(p_token_hash bytea)
returns table (account_id uuid, person_id uuid, acting_at uuid, staff_roles text[], member_of uuid[], is_operator boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.person_id, held.acting_at, coalesce(held.roles, '{}'), coalesce(held.institutions, '{}'), a.is_operator
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
grant create on schema public to chiron_sign_in;
alter function session_actor(bytea) owner to chiron_sign_in;
revoke create on schema public from chiron_sign_in;
revoke all on function session_actor(bytea) from public;
grant execute on function session_actor(bytea) to chiron_app;
`;

const KEY = `
create table installation_key (
  only_one boolean primary key default true check (only_one),
  fingerprint bytea not null
);
alter table installation_key enable row level security;
alter table installation_key force row level security;
grant select, insert on installation_key to chiron_app;
create policy installation on installation_key for all to chiron_app using (true) with check (true);
comment on table installation_key is 'Tells whether a process holds the key under which this database was written: a digest, which opens nothing.';
`;

export class Ground1763800000009 extends ForwardOnly {
  readonly name = 'Ground1763800000009';
  protected readonly statements = [ROLES, AUDIT, OUTBOX, THROTTLE, PROGRAM, OPERATOR, KEY];
}
