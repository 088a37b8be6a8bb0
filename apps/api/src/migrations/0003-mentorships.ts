import { ForwardOnly, tenantWalls } from './forward-only';

const STAGES = `'UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT', 'RESIDENT', 'FELLOW', 'ATTENDING', 'EMERITUS'`;

const MENTORSHIP = `
create table mentorship (
  institution_id uuid not null references institution (id),
  id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  kind text not null check (kind in ('MENTOR', 'ADVISOR', 'COACH', 'SPONSOR', 'RESEARCH_SUPERVISOR', 'CLINICAL_TEACHER', 'TEACHER', 'PEER', 'REVERSE', 'UNSPECIFIED')),
  state text not null check (state in ('REQUESTED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED', 'WITHDRAWN', 'DECLINED', 'EXPIRED')),
  provenance text not null check (provenance in ('LIVED', 'STAFF', 'IMPORTED', 'ASSERTED', 'CONFIRMED')),
  started_on date,
  started_precision text not null check (started_precision in ('day', 'month', 'year', 'unknown')),
  ended_on date,
  ended_precision text not null check (ended_precision in ('day', 'month', 'year', 'unknown', 'open')),
  mentor_stage text check (mentor_stage in (${STAGES})),
  mentor_stage_year smallint,
  mentor_organisation text,
  mentee_stage text check (mentee_stage in (${STAGES})),
  mentee_stage_year smallint,
  mentee_organisation text,
  stage_as_recorded text,
  type_as_recorded text,
  source text,
  source_key text,
  source_title text,
  source_url text,
  source_says text,
  ended_by text check (ended_by in ('PARTICIPANT', 'PROGRAM')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (institution_id, id),
  unique (institution_id, source, source_key),
  foreign key (institution_id, mentor_id) references person_record (institution_id, person_id),
  foreign key (institution_id, mentee_id) references person_record (institution_id, person_id),
  check (mentor_id <> mentee_id)
);
create index mentorship_mentor on mentorship (institution_id, mentor_id);
create index mentorship_mentee on mentorship (institution_id, mentee_id);
${tenantWalls('mentorship')}
grant select, insert, update on mentorship to chiron_app;
grant select on mentorship to chiron_lineage;
create policy lineage on mentorship for select to chiron_lineage using (true);
comment on table mentorship is 'A typed, dated relation of two people, hosted by one institution, with a snapshot of each end.';
`;

const PARTICIPATION = `
create table participation (
  person_id uuid not null references person (id),
  institution_id uuid not null,
  mentorship_id uuid not null,
  primary key (person_id, institution_id, mentorship_id),
  foreign key (institution_id, mentorship_id) references mentorship (institution_id, id)
);
create index participation_mentorship on participation (institution_id, mentorship_id);
alter table participation enable row level security;
alter table participation force row level security;
grant select, insert on participation to chiron_app;
grant select on participation to chiron_lineage;
create policy own on participation for select to chiron_app using (person_id = app_person());
create policy hosted on participation for insert to chiron_app with check (institution_id = app_institution());
create policy lineage on participation for select to chiron_lineage using (true);
comment on table participation is 'Where a person takes part, readable by that person alone, whichever institution hosts it.';
`;

const LINK = `
create table lineage_link (
  institution_id uuid not null,
  mentorship_id uuid not null,
  mentor_id uuid not null references person (id),
  mentee_id uuid not null references person (id),
  kind text not null,
  provenance text not null,
  is_current boolean not null,
  start_year smallint,
  end_year smallint,
  end_open boolean not null,
  primary key (institution_id, mentorship_id),
  foreign key (institution_id, mentorship_id) references mentorship (institution_id, id)
);
create index lineage_link_down on lineage_link (mentor_id, mentee_id);
create index lineage_link_up on lineage_link (mentee_id, mentor_id);
alter table lineage_link enable row level security;
alter table lineage_link force row level security;
grant select, insert, update, delete on lineage_link to chiron_lineage;
create policy lineage on lineage_link for all to chiron_lineage using (true) with check (true);
comment on table lineage_link is 'The graph that mentorships form. The app role can neither read nor write it: see write_lineage_links and lineage_walk.';

create function write_lineage_links(p_mentorships uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from lineage_link l using mentorship m
   where l.institution_id = app_institution() and l.mentorship_id = any (p_mentorships)
     and m.institution_id = l.institution_id and m.id = l.mentorship_id
     and m.state not in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED');
  insert into lineage_link (institution_id, mentorship_id, mentor_id, mentee_id, kind, provenance, is_current, start_year, end_year, end_open)
  select m.institution_id, m.id, m.mentor_id, m.mentee_id, m.kind, m.provenance, m.state in ('ACTIVE', 'PAUSED'),
         extract(year from m.started_on), extract(year from m.ended_on), m.ended_precision = 'open'
    from mentorship m
   where m.institution_id = app_institution() and m.id = any (p_mentorships)
     and m.state in ('ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED')
  on conflict (institution_id, mentorship_id) do update set
    mentor_id = excluded.mentor_id, mentee_id = excluded.mentee_id, kind = excluded.kind, provenance = excluded.provenance,
    is_current = excluded.is_current, start_year = excluded.start_year, end_year = excluded.end_year, end_open = excluded.end_open
$$;
comment on function write_lineage_links is 'Brings the links of these mentorships of the scoped institution up to date. Call it in the transaction that changed them.';
`;

const OWNERSHIP = `
grant create on schema public to chiron_lineage;
alter function write_lineage_links(uuid[]) owner to chiron_lineage;
revoke create on schema public from chiron_lineage;
revoke all on function write_lineage_links(uuid[]) from public;
grant execute on function write_lineage_links(uuid[]) to chiron_app;
`;

export class Mentorships1763800000003 extends ForwardOnly {
  readonly name = 'Mentorships1763800000003';
  protected readonly statements = [MENTORSHIP, PARTICIPATION, LINK, OWNERSHIP];
}
