import { ForwardOnly, tenantWalls } from './forward-only';

const IMPORT = `
create table import (
  institution_id uuid not null references institution (id),
  id uuid not null,
  source text not null check (source <> '' and char_length(source) <= 100),
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
  is_whole boolean not null default false,
  primary key (institution_id, import_id, role),
  foreign key (institution_id, import_id) references import (institution_id, id)
);
${tenantWalls('import_file')}
grant select, insert, update, delete on import_file to chiron_app;

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

/** The same links as before; joined row by row, because tables that an import has just filled have no statistics. */
const LINKS = `
create or replace function write_lineage_links(p_mentorships uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from lineage_link l using unnest(p_mentorships) as x (id), mentorship m
   where l.institution_id = app_institution() and l.mentorship_id = x.id
     and m.institution_id = app_institution() and m.id = x.id
     and m.state not in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED');
  insert into lineage_link (institution_id, mentorship_id, mentor_id, mentee_id, kind, provenance, is_current, start_year, end_year, end_open)
  select m.institution_id, m.id, m.mentor_id, m.mentee_id, m.kind, m.provenance, m.state in ('ACTIVE', 'PAUSED'),
         extract(year from m.started_on), extract(year from m.ended_on), m.ended_precision = 'open'
    from unnest(p_mentorships) as x (id) join mentorship m on m.institution_id = app_institution() and m.id = x.id
   where m.state in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED')
  on conflict (institution_id, mentorship_id) do update set
    mentor_id = excluded.mentor_id, mentee_id = excluded.mentee_id, kind = excluded.kind, provenance = excluded.provenance,
    is_current = excluded.is_current, start_year = excluded.start_year, end_year = excluded.end_year, end_open = excluded.end_open
$$;
`;

export class Import1763800000008 extends ForwardOnly {
  readonly name = 'Import1763800000008';
  protected readonly statements = [IMPORT, FILE, FINDING, LINKS];
}
