import { ForwardOnly, tenantWalls } from './forward-only';

const POSITIONS = `'UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT', 'RESIDENT', 'FELLOW', 'ATTENDING', 'EMERITUS', 'COORDINATOR', 'MODERATOR', 'INSTITUTION_ADMIN'`;

const SETTINGS = `
alter table affiliation add column granted_by uuid references person (id);
comment on column affiliation.granted_by is 'Who gave the staff role, where it was given in the product.';

create table institution_policy (
  institution_id uuid not null references institution (id),
  emergency text not null default '' check (char_length(emergency) <= 200),
  enrols_minors boolean not null default false,
  handler_id uuid,
  updated_at timestamptz not null default now(),
  primary key (institution_id),
  foreign key (institution_id, handler_id) references person_record (institution_id, person_id) on update cascade
);
${tenantWalls('institution_policy')}
grant select, insert, update on institution_policy to chiron_app;
comment on column institution_policy.handler_id is 'Who reports go to first: somebody who may handle reports.';

create table reporting_duty (
  institution_id uuid not null references institution (id),
  position text not null check (position in (${POSITIONS})),
  duty text not null check (duty in ('MUST_REPORT', 'CONFIDENTIAL', 'NONE_RECORDED', 'UNKNOWN')),
  topics text not null default '' check (char_length(topics) <= 300 and (duty <> 'MUST_REPORT' or topics <> '')),
  primary key (institution_id, position)
);
${tenantWalls('reporting_duty')}
grant select, insert, update, delete on reporting_duty to chiron_app;
comment on table reporting_duty is 'What somebody in this position must pass on. A position without a row is unknown: assume they must.';

create table confidential_contact (
  institution_id uuid not null references institution (id),
  id uuid not null,
  kind text not null check (kind in ('OFFICE', 'CRISIS_LINE')),
  place smallint not null,
  name text not null check (name <> '' and char_length(name) <= 120),
  contact text not null check (contact <> '' and char_length(contact) <= 200),
  hours text not null default '' check (char_length(hours) <= 120),
  primary key (institution_id, id)
);
${tenantWalls('confidential_contact')}
grant select, insert, delete on confidential_contact to chiron_app;

create table retention_period (
  institution_id uuid not null references institution (id),
  kind text not null check (kind in ('PERSON_RECORD', 'MENTORSHIP', 'REPORT')),
  years smallint not null check (years between 1 and 100),
  primary key (institution_id, kind)
);
${tenantWalls('retention_period')}
grant select, insert, delete on retention_period to chiron_app;
comment on table retention_period is 'For how many years after an affiliation has ended, or a report was closed, a record is kept. Nothing is deleted by itself.';
`;

const REPORT = `
create table report (
  institution_id uuid not null references institution (id),
  id uuid not null,
  key uuid not null,
  reporter_id uuid not null,
  subject_id uuid not null references person (id),
  mentorship_id uuid,
  kind text not null check (kind in ('CONDUCT', 'UNSAFE')),
  sealed bytea not null,
  handler_id uuid references person (id),
  state text not null check (state in ('OPEN', 'IN_HAND', 'CLOSED')),
  created_at timestamptz not null,
  moved_at timestamptz not null,
  primary key (institution_id, id),
  unique (institution_id, reporter_id, key),
  foreign key (institution_id, reporter_id) references person_record (institution_id, person_id) on update cascade,
  foreign key (institution_id, mentorship_id) references mentorship (institution_id, id),
  check (reporter_id <> subject_id)
);
create index report_newest on report (institution_id, id desc);
create index report_reporter on report (reporter_id);
${tenantWalls('report')}
grant select, insert on report to chiron_app;
grant update (state, handler_id, moved_at) on report to chiron_app;
grant select on report to chiron_lineage;
create policy lineage on report for select to chiron_lineage using (reporter_id = app_person());
comment on table report is 'What somebody told the handler of reports. The words are sealed under a key outside the database.';

create function my_reports()
returns table (institution_id uuid, id uuid, kind text, subject_id uuid, state text, created_at timestamptz, moved_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.institution_id, r.id, r.kind, r.subject_id, r.state, r.created_at, r.moved_at
    from report r where r.reporter_id = app_person() order by r.created_at desc limit 100
$$;
comment on function my_reports is 'What the scoped person has reported, at whichever institution, without the words.';
grant create on schema public to chiron_lineage;
alter function my_reports() owner to chiron_lineage;
revoke create on schema public from chiron_lineage;
revoke all on function my_reports() from public;
grant execute on function my_reports() to chiron_app;
`;

/** Mail to somebody whose address nobody needs to be told, and which people can sign in. */
const ACCOUNTS = `
grant execute on function enqueue_letter(uuid, text, text, text) to chiron_sign_in;
create function enqueue_letter_to(p_id uuid, p_person uuid, p_subject text, p_body text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare address text;
begin
  select a.email into address from account a where a.person_id = p_person and a.disabled_at is null;
  if address is not null then perform enqueue_letter(p_id, address, p_subject, p_body); end if;
end $$;
comment on function enqueue_letter_to is 'Puts mail to a person''s account into the outbox, without telling the address.';

create function people_with_account(p_people uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.person_id from account a where a.person_id = any (p_people) and a.disabled_at is null
$$;
grant create on schema public to chiron_sign_in;
alter function enqueue_letter_to(uuid, uuid, text, text) owner to chiron_sign_in;
alter function people_with_account(uuid[]) owner to chiron_sign_in;
revoke create on schema public from chiron_sign_in;
revoke all on function enqueue_letter_to(uuid, uuid, text, text), people_with_account(uuid[]) from public;
grant execute on function enqueue_letter_to(uuid, uuid, text, text), people_with_account(uuid[]) to chiron_app;
`;

export class House1763800000017 extends ForwardOnly {
  readonly name = 'House1763800000017';
  protected readonly statements = [SETTINGS, REPORT, ACCOUNTS];
}
