import { ForwardOnly } from './forward-only';
import { holdingRows } from './person-holdings';

const ROLE = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'chiron_records') then
    begin
      create role chiron_records nologin noinherit;
    exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
    end;
  end if;
end $$;
grant chiron_records to current_user;
grant usage on schema public to chiron_records;
`;

const TABLES = `
create table erasure (
  person_id uuid primary key references person (id),
  asked_at timestamptz not null default now(),
  due_at timestamptz not null
);
alter table erasure enable row level security;
alter table erasure force row level security;
grant select, insert, delete on erasure to chiron_app;
create policy own on erasure for all to chiron_app using (person_id = app_person()) with check (person_id = app_person());
comment on table erasure is 'Who asked for their account to be deleted, and from when on it is. Until then they may keep it.';

create table person_holding (
  table_name text not null,
  column_name text not null,
  names text not null check (names in ('PERSON', 'ACCOUNT')),
  exported text[],
  on_erasure text not null check (on_erasure in ('ERASE', 'ANONYMISE', 'KEEP')),
  why text not null,
  position smallint not null,
  primary key (table_name, column_name)
);
insert into person_holding (table_name, column_name, names, exported, on_erasure, why, position) values
${holdingRows()};
alter table person_holding enable row level security;
alter table person_holding force row level security;
create policy holdings on person_holding for all to chiron_records using (true) with check (true);
grant select on person_holding to chiron_records;
comment on table person_holding is 'Every column that names a person, what of it an export holds, and what a deletion does with it.';
`;

/** chiron_records reaches what is listed, and what may quote a name or an address. A later table joins by the same function. */
const REACH = `
create function is_table(p_name text) returns boolean language sql stable as $$
  select exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = p_name and c.relkind in ('r', 'p'))
$$;
create function opens_to_records(p_table text) returns void language plpgsql as $$
begin
  if not is_table(p_table) then return; end if;
  execute format('grant select, update, delete on public.%I to chiron_records', p_table);
  execute format('create policy holdings on public.%I for all to chiron_records using (true) with check (true)', p_table);
end $$;
revoke all on function opens_to_records(text) from public;
comment on function opens_to_records is 'For migrations, run as the owner: lets export and erasure reach a table that is listed in person_holding.';
select opens_to_records(t.name) from (
  select distinct table_name as name from person_holding where table_name not in ('audit_event', 'lineage_link', 'person')
  union select unnest(array['outbox_letter', 'import_finding', 'retention_period'])) t;
grant select on institution to chiron_records;
create policy holdings on institution for select to chiron_records using (true);
grant execute on function record_audit(uuid, text, jsonb), write_lineage_links(uuid[]) to chiron_records;
`;

const EXPORT = `
create function export_person() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare h person_holding; columns text; held jsonb; result jsonb := '{}'; account_ids uuid[];
begin
  select coalesce(array_agg(a.id), '{}') into account_ids from account a where a.person_id = app_person();
  for h in select * from person_holding where exported is not null order by position loop
    select string_agg(quote_ident(a.attname), ', ' order by array_position(h.exported, a.attname::text)) into columns from pg_attribute a
     where is_table(h.table_name) and a.attrelid = to_regclass('public.' || h.table_name) and not a.attisdropped and a.attname = any (h.exported);
    continue when columns is null;
    execute format('select coalesce(jsonb_agg(to_jsonb(x)), ''[]'') from (select %s from public.%I where %I = any ($1) limit 10000) x', columns, h.table_name, h.column_name)
       into held using case h.names when 'PERSON' then array[app_person()] else account_ids end;
    result := result || jsonb_build_object(h.table_name, coalesce(result -> h.table_name, '[]') || held);
  end loop;
  return result;
end $$;
comment on function export_person is 'All that the scoped person is entitled to, by table: what person_holding lists as exported.';

create function my_records() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.institution_id from person_record r where r.person_id = app_person() order by 1
$$;
comment on function my_records is 'The institutions that have a record of the scoped person.';
`;

const ERASE = `
create function retention_until(p_institution uuid, p_person uuid) returns date
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare kept date;
begin
  if not is_table('retention_period') then return null; end if;
  execute 'select (coalesce((select max(a.ended_on) from affiliation a where a.institution_id = $1 and a.person_id = $2), current_date) + make_interval(years => r.years))::date
             from retention_period r where r.institution_id = $1 and r.kind = ''PERSON_RECORD''' into kept using p_institution, p_person;
  return kept;
end $$;
comment on function retention_until is 'Until when an institution keeps the record of somebody whose affiliations have ended; null where it has set nothing.';

create function due_erasures() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.person_id from erasure e where e.due_at <= now() order by e.due_at limit 100
$$;

create function end_everything_of(p_person uuid, p_institution uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare changed uuid[];
begin
  update affiliation set ended_on = current_date, ended_precision = 'day'
   where institution_id = p_institution and person_id = p_person and (ended_precision = 'open' or ended_on > current_date);
  with ended as (
    update mentorship set state = case when state = 'REQUESTED' then 'WITHDRAWN' else 'ENDED' end, ended_by = 'PARTICIPANT',
           ended_on = current_date, ended_precision = 'day', updated_at = now(), version = version + 1
     where institution_id = p_institution and p_person in (mentor_id, mentee_id) and state in ('REQUESTED', 'ACTIVE', 'PAUSED')
    returning id)
  select coalesce(array_agg(id), '{}') into changed from ended;
  perform write_lineage_links(changed);
end $$;

create function anonymise_record(p_person uuid, p_institution uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from import_finding f using person_record r
   where r.institution_id = p_institution and r.person_id = p_person and f.institution_id = p_institution
     and position(lower(r.name) in lower(f.reason)) > 0;
  update person_record set name = 'Removed by request', name_search = 'removed by request', email = null, born_on = null, born_precision = 'unknown',
         died_on = null, died_precision = 'unknown', specialty = null, organisation = null, source = 'removed', source_id = null,
         updated_at = now(), version = version + 1
   where institution_id = p_institution and person_id = p_person;
  update mentorship set source = null, source_key = null, source_title = null, source_url = null, source_says = null,
         stage_as_recorded = null, type_as_recorded = null, updated_at = now(), version = version + 1
   where institution_id = p_institution and p_person in (mentor_id, mentee_id);
end $$;

create function erase_account_of(p_person uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare h person_holding; account_ids uuid[]; addresses text[];
begin
  select coalesce(array_agg(a.id), '{}'), coalesce(array_agg(lower(a.email)), '{}') into account_ids, addresses from account a where a.person_id = p_person;
  addresses := addresses || array(select lower(r.email) from person_record r where r.person_id = p_person and r.email is not null);
  if is_table('account_email') then
    execute 'select $2 || array(select lower(address) from account_email where account_id = any ($1))' into addresses using account_ids, addresses;
  end if;
  delete from outbox_letter where lower(recipient) = any (addresses);
  for h in select * from person_holding where on_erasure = 'ERASE' order by position desc loop
    continue when not is_table(h.table_name);
    execute format('delete from public.%I where %I = any ($1)', h.table_name, h.column_name)
      using case h.names when 'PERSON' then array[p_person] else account_ids end;
  end loop;
end $$;

create function erase_person(p_person uuid, p_events uuid[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare place uuid; kept_until date; later date; n int := 0; had_account boolean;
begin
  perform from erasure e where e.person_id = p_person and e.due_at <= now() for update skip locked;
  if not found then return false; end if;
  had_account := exists (select from account a where a.person_id = p_person);
  perform erase_account_of(p_person);
  for place in select r.institution_id from person_record r where r.person_id = p_person and r.source <> 'removed' order by 1 loop
    perform set_config('app.institution_id', place::text, true);
    perform end_everything_of(p_person, place);
    kept_until := retention_until(place, p_person);
    if kept_until > current_date then
      later := least(coalesce(later, kept_until), kept_until);
    else
      perform anonymise_record(p_person, place);
      n := n + 1;
      perform record_audit(coalesce(p_events[n], gen_random_uuid()), 'record.anonymised', jsonb_build_object('personId', p_person));
    end if;
  end loop;
  if later is null then delete from erasure where person_id = p_person;
  else update erasure set due_at = later where person_id = p_person; end if;
  perform set_config('app.institution_id', '', true);
  if had_account then
    perform record_audit(coalesce(p_events[n + 1], gen_random_uuid()), 'account.erased', jsonb_build_object('personId', p_person));
  end if;
  return true;
end $$;
comment on function erase_person is 'Deletes an account that was due, all in one transaction; false where it is not due, or another process is at it. Records that an institution must keep wait for their day.';
`;

const NAMES = [
  'export_person()',
  'my_records()',
  'due_erasures()',
  'erase_person(uuid, uuid[])',
  'retention_until(uuid, uuid)',
];
const INNER = ['end_everything_of(uuid, uuid)', 'anonymise_record(uuid, uuid)', 'erase_account_of(uuid)'];

const OWNERSHIP = `
grant create on schema public to chiron_records;
${[...NAMES, ...INNER].map((name) => `alter function ${name} owner to chiron_records;`).join('\n')}
revoke create on schema public from chiron_records;
revoke all on function ${[...NAMES, ...INNER].join(', ')} from public;
grant execute on function ${NAMES.join(', ')} to chiron_app;
`;

export class OwnData1763800000023 extends ForwardOnly {
  readonly name = 'OwnData1763800000023';
  protected readonly statements = [ROLE, TABLES, REACH, EXPORT, ERASE, OWNERSHIP];
}
