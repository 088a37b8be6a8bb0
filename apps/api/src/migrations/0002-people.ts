import { ForwardOnly, tenantWalls } from './forward-only';

const PERSON = `
create table person (
  id uuid primary key,
  merged_into uuid references person (id),
  created_at timestamptz not null default now()
);
alter table person enable row level security;
alter table person force row level security;
grant select, insert on person to chiron_app;
create policy reference on person for select to chiron_app using (true);
create policy entered on person for insert to chiron_app with check (merged_into is null);
comment on table person is 'One human, for a whole career. Holds no personal data, so it needs no wall.';
`;

const RECORD = `
create table person_record (
  institution_id uuid not null references institution (id),
  person_id uuid not null references person (id),
  name text not null check (name <> '' and char_length(name) <= 300),
  name_search text not null,
  email text,
  born_on date,
  born_precision text not null default 'unknown' check (born_precision in ('day', 'month', 'year', 'unknown')),
  died_on date,
  died_precision text not null default 'unknown' check (died_precision in ('day', 'month', 'year', 'unknown')),
  specialty text,
  organisation text,
  source text not null,
  source_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (institution_id, person_id),
  unique (institution_id, source, source_id)
);
create index person_record_person on person_record (person_id);
create index person_record_name on person_record using gin (name_search gin_trgm_ops);
create index person_record_by_name on person_record (institution_id, name, person_id);
create index person_record_public on person_record (person_id, institution_id) where died_on < date '1925-01-01';
${tenantWalls('person_record')}
grant select, insert, update on person_record to chiron_app;
grant select on person_record to chiron_lineage;
create policy lineage on person_record for select to chiron_lineage using (true);
comment on table person_record is 'What one institution knows of a person. Only its staff and its import write it.';
`;

const AFFILIATION = `
create table affiliation (
  institution_id uuid not null references institution (id),
  id uuid not null,
  person_id uuid not null,
  stage text check (stage in ('UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT', 'RESIDENT', 'FELLOW', 'ATTENDING', 'EMERITUS')),
  stage_year smallint check (stage_year between 1 and 9),
  staff_role text check (staff_role in ('COORDINATOR', 'INSTITUTION_ADMIN')),
  started_on date,
  started_precision text not null check (started_precision in ('day', 'month', 'year', 'unknown')),
  ended_on date,
  ended_precision text not null check (ended_precision in ('day', 'month', 'year', 'unknown', 'open')),
  created_at timestamptz not null default now(),
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person_record (institution_id, person_id),
  check (stage is not null or staff_role is not null)
);
create index affiliation_person on affiliation (institution_id, person_id);
create index affiliation_of_person on affiliation (person_id);
${tenantWalls('affiliation')}
grant select, insert, update on affiliation to chiron_app;
grant select on affiliation to chiron_lineage, chiron_sign_in;
create policy lineage on affiliation for select to chiron_lineage, chiron_sign_in using (true);

create function is_current(a affiliation) returns boolean language sql stable parallel safe as $$
  select (a.started_on is null or a.started_on <= current_date)
     and (a.ended_precision = 'open' or a.ended_on > current_date)
$$;
comment on function is_current is 'Whether an affiliation holds today. One that ended at an unknown date does not.';
`;

const PROFILE = `
create table person_profile (
  person_id uuid primary key references person (id),
  headline text check (char_length(headline) <= 300),
  lineage_audience text not null default 'INSTITUTIONS_AND_PAIRS' check (lineage_audience in ('INSTITUTIONS_AND_PAIRS', 'PUBLIC')),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
alter table person_profile enable row level security;
alter table person_profile force row level security;
grant select, insert, update on person_profile to chiron_app;
grant select on person_profile to chiron_lineage;
create policy own on person_profile for all to chiron_app using (person_id = app_person()) with check (person_id = app_person());
create policy lineage on person_profile for select to chiron_lineage using (true);
comment on table person_profile is 'Written by the account holder alone.';
`;

export class People1763800000002 extends ForwardOnly {
  readonly name = 'People1763800000002';
  protected readonly statements = [PERSON, RECORD, AFFILIATION, PROFILE];
}
