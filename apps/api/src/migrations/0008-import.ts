import { ForwardOnly, tenantWalls } from './forward-only';

const IMPORT = `
create table import (
  institution_id uuid not null references institution (id),
  id uuid not null,
  source text check (char_length(source) between 1 and 100),
  state text not null check (state in ('UPLOADING', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED', 'CANCELLED')),
  phase text check (phase in ('READING', 'COMPARING', 'WRITING')),
  progress real not null default 0 check (progress between 0 and 1),
  report jsonb,
  fault jsonb,
  started_by uuid not null,
  heartbeat_at timestamptz,
  cancel_asked boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (institution_id, id),
  foreign key (institution_id, started_by) references person_record (institution_id, person_id)
);
${tenantWalls('import')}
grant select, insert, update on import to chiron_app;
comment on table import is 'One import by staff, from upload to done. Its report counts, its findings name rows.';
comment on column import.heartbeat_at is 'Written by the process at work. When it grows old, that process is gone and the work with it.';
`;

const FILE = `
create table import_file (
  institution_id uuid not null,
  import_id uuid not null,
  role text not null check (role in ('people', 'mentorships')),
  name text not null check (char_length(name) between 1 and 255),
  size bigint not null,
  upload_id uuid not null,
  primary key (institution_id, import_id, role),
  foreign key (institution_id, import_id) references import (institution_id, id)
);
${tenantWalls('import_file')}
grant select, insert, update, delete on import_file to chiron_app;

comment on table import_file is 'A whole file that was uploaded; its pieces bear the upload''s id.';

create table import_file_chunk (
  institution_id uuid not null,
  import_id uuid not null,
  role text not null,
  upload_id uuid not null,
  n integer not null,
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (institution_id, import_id, role, upload_id, n),
  foreign key (institution_id, import_id) references import (institution_id, id)
);
alter table import_file_chunk alter column bytes set storage external;
${tenantWalls('import_file_chunk')}
grant select, insert, delete on import_file_chunk to chiron_app;
comment on table import_file_chunk is 'Uploaded files in pieces, kept until they are applied or given up.';
`;

const FINDING = `
create table import_finding (
  institution_id uuid not null,
  import_id uuid not null,
  n integer not null,
  kind text not null check (kind in ('REFUSED', 'CONFLICTING', 'CHANGED', 'NOTED')),
  about text not null check (about in ('PEOPLE', 'MENTORSHIPS')),
  file text,
  line integer,
  reason text not null,
  primary key (institution_id, import_id, n),
  foreign key (institution_id, import_id) references import (institution_id, id)
);
create index import_finding_kind on import_finding (institution_id, import_id, kind, n);
${tenantWalls('import_finding')}
grant select, insert, delete on import_finding to chiron_app;
comment on table import_finding is 'The first rows of each kind that an import found: refused, conflicting, changed, or worth knowing.';
`;

/**
 * The same links as before, each row by its key. The institution is asked for in a sub-select, so that the planner does
 * not look it up in statistics that know nothing yet of one which an import has just filled, and walk all its mentorships.
 */
const LINKS = `
create or replace function write_lineage_links(p_mentorships uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from lineage_link l
   where l.institution_id = (select app_institution()) and l.mentorship_id = any (array(
     select m.id from unnest(p_mentorships) as x (id)
      cross join lateral (select * from mentorship o where o.institution_id = (select app_institution()) and o.id = x.id offset 0) m
      where m.state not in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED')));
  insert into lineage_link (institution_id, mentorship_id, mentor_id, mentee_id, kind, provenance, is_current, start_year, end_year, end_open)
  select m.institution_id, m.id, m.mentor_id, m.mentee_id, m.kind, m.provenance, m.state in ('ACTIVE', 'PAUSED'),
         extract(year from m.started_on), extract(year from m.ended_on), m.ended_precision = 'open'
    from unnest(p_mentorships) as x (id)
   cross join lateral (select * from mentorship o where o.institution_id = (select app_institution()) and o.id = x.id offset 0) m
   where m.state in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED')
  on conflict (institution_id, mentorship_id) do update set
    mentor_id = excluded.mentor_id, mentee_id = excluded.mentee_id, kind = excluded.kind, provenance = excluded.provenance,
    is_current = excluded.is_current, start_year = excluded.start_year, end_year = excluded.end_year, end_open = excluded.end_open
$$;
`;

/** Statistics for the tables that an import fills. PostgreSQL 15 and 16 keep that right to the owner, and take their time. */
const STATISTICS = `
do $$ begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on person, person_record, mentorship, participation, lineage_link to chiron_lineage';
  end if;
end $$;
create function refresh_statistics() returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp set client_min_messages = error as $$
begin
  analyze person, person_record, mentorship, participation, lineage_link;
end $$;
comment on function refresh_statistics is 'Tells the planner of what an import has just written. Where the role may not, the database does it by itself within minutes.';
grant create on schema public to chiron_lineage;
alter function refresh_statistics() owner to chiron_lineage;
revoke create on schema public from chiron_lineage;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to chiron_app;
`;

export class Import1763800000008 extends ForwardOnly {
  readonly name = 'Import1763800000008';
  protected readonly statements = [IMPORT, FILE, FINDING, LINKS, STATISTICS];
}
