import { ForwardOnly, tenantWalls } from './forward-only';

const AUDIENCE = `
create table person_audience (
  person_id uuid not null references person (id),
  subject text not null check (subject in ('PERSON', 'STAGE', 'AFFILIATIONS', 'CURRENT_MENTORSHIPS', 'PAST_MENTORSHIPS')),
  audience text not null check (audience in ('ONLY_ME', 'PAIRS', 'PROGRAMS', 'INSTITUTION', 'PARTNERS', 'PUBLIC')),
  chosen_at timestamptz not null default now(),
  primary key (person_id, subject)
);
create index person_audience_public on person_audience (person_id) where subject = 'PERSON' and audience = 'PUBLIC';
create table directory_opt_out (
  person_id uuid primary key references person (id),
  since timestamptz not null default now()
);
alter table person_profile no force row level security;
insert into person_audience (person_id, subject, audience)
  select p.person_id, 'PERSON', 'PUBLIC' from person_profile p where p.lineage_audience = 'PUBLIC';
alter table person_profile force row level security;

alter table person_audience enable row level security;
alter table person_audience force row level security;
alter table directory_opt_out enable row level security;
alter table directory_opt_out force row level security;
grant select, insert, update, delete on person_audience to chiron_app;
grant select, insert, delete on directory_opt_out to chiron_app;
grant select on person_audience, directory_opt_out to chiron_lineage;
create policy own on person_audience for all to chiron_app using (person_id = app_person()) with check (person_id = app_person());
create policy own on directory_opt_out for all to chiron_app using (person_id = app_person()) with check (person_id = app_person());
create policy lineage on person_audience for select to chiron_lineage using (true);
create policy lineage on directory_opt_out for select to chiron_lineage using (true);
comment on table person_audience is 'With whom a person shares what. Written by that person alone; what has no row follows the default.';
comment on table directory_opt_out is 'Who left the directory: seen by staff, own pairs and own programs only.';

alter table person_record add column is_minor boolean not null default false;
create index person_record_minor on person_record (person_id) where is_minor;
comment on column person_record.is_minor is 'Set by the institution. Whom any record marks as a minor is never shown outside an institution that records them.';
`;

/** The text of an agreement never changes; each side signs, suspends and ends in a row of its own. */
const AGREEMENT = `
create table sharing_agreement (
  id uuid primary key,
  giver_id uuid not null references institution (id),
  recipient_id uuid not null references institution (id),
  purpose text not null check (purpose in ('MENTORSHIP', 'LINEAGE', 'RESEARCH', 'ACCREDITATION')),
  categories text[] not null check (categories <@ array['PEOPLE', 'STAGES', 'AFFILIATIONS', 'MENTORSHIPS'] and 'PEOPLE' = any (categories)),
  terms text not null check (char_length(terms) <= 4000),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  proposed_by uuid not null references institution (id),
  proposed_at timestamptz not null default now(),
  check (giver_id <> recipient_id),
  check (proposed_by in (giver_id, recipient_id))
);
create index sharing_agreement_recipient on sharing_agreement (recipient_id);
create index sharing_agreement_giver on sharing_agreement (giver_id);
alter table sharing_agreement enable row level security;
alter table sharing_agreement force row level security;
grant select, insert on sharing_agreement to chiron_app;
grant select on sharing_agreement to chiron_lineage;
create policy parties on sharing_agreement for select to chiron_app using (app_institution() in (giver_id, recipient_id));
create policy proposed on sharing_agreement for insert to chiron_app with check (proposed_by = app_institution());
create policy lineage on sharing_agreement for select to chiron_lineage using (true);
comment on table sharing_agreement is 'What one institution shows to another. Read by the two parties alone.';

create table agreement_side (
  institution_id uuid not null references institution (id),
  agreement_id uuid not null references sharing_agreement (id),
  signed_at timestamptz,
  signed_by uuid,
  suspended_at timestamptz,
  suspended_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (institution_id, agreement_id)
);
create index agreement_side_agreement on agreement_side (agreement_id);
alter table agreement_side enable row level security;
alter table agreement_side force row level security;
grant select, insert, update on agreement_side to chiron_app;
grant select on agreement_side to chiron_lineage;
create policy parties on agreement_side for select to chiron_app
  using (exists (select from sharing_agreement a where a.id = agreement_id));
create policy own_joins on agreement_side for insert to chiron_app
  with check (institution_id = app_institution() and exists (select from sharing_agreement a where a.id = agreement_id));
create policy own_changes on agreement_side for update to chiron_app
  using (institution_id = app_institution()) with check (institution_id = app_institution());
create policy lineage on agreement_side for select to chiron_lineage using (true);
comment on table agreement_side is 'The word of one party: nobody signs, resumes or ends for the other.';

create function agreement_in_force(a sharing_agreement) returns boolean language sql stable parallel safe as $$
  select a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)
     and 2 = (select count(*) from agreement_side s
               where s.agreement_id = a.id and s.institution_id in (a.giver_id, a.recipient_id)
                 and s.signed_at is not null and s.suspended_at is null and s.ended_at is null)
$$;
comment on function agreement_in_force is 'Signed by both, begun, not over, and neither suspended nor ended by either side.';
`;

const CONSENT = `
create table consent (
  institution_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  recipient_id uuid not null references institution (id),
  purpose text not null check (purpose in ('MENTORSHIP', 'LINEAGE', 'RESEARCH', 'ACCREDITATION')),
  categories text[] not null check (categories <@ array['PEOPLE', 'STAGES', 'AFFILIATIONS', 'MENTORSHIPS'] and 'PEOPLE' = any (categories)),
  signed_at timestamptz not null,
  ends_on date,
  revoked_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, person_id) references person_record (institution_id, person_id),
  check (recipient_id <> institution_id)
);
create index consent_person on consent (institution_id, person_id);
create index consent_of_person on consent (person_id);
${tenantWalls('consent')}
grant select, insert on consent to chiron_app;
grant update (revoked_at) on consent to chiron_app;
grant select on consent to chiron_lineage;
create policy own_insert on consent as restrictive for insert to chiron_app with check (person_id = app_person());
create policy own_update on consent as restrictive for update to chiron_app using (person_id = app_person()) with check (person_id = app_person());
create policy lineage on consent for select to chiron_lineage using (true);
comment on table consent is 'A student''s word on which records of an institution another one may see. Written and revoked by that person alone.';

create table disclosure (
  institution_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  recipient_id uuid not null references institution (id),
  actor_id uuid not null,
  by_client boolean not null,
  categories text[] not null,
  purposes text[] not null,
  agreement_ids uuid[] not null,
  consent_ids uuid[] not null,
  hour timestamptz not null,
  at timestamptz not null default now(),
  primary key (institution_id, id),
  unique (institution_id, person_id, recipient_id, actor_id, categories, hour),
  foreign key (institution_id, person_id) references person_record (institution_id, person_id)
);
create index disclosure_at on disclosure (institution_id, at);
create index disclosure_person on disclosure (person_id, id);
${tenantWalls('disclosure')}
grant select on disclosure to chiron_app;
grant select, insert on disclosure to chiron_lineage;
create policy lineage on disclosure for all to chiron_lineage using (true) with check (true);
comment on table disclosure is 'Each sight of a student''s record by another institution: once an hour for the same viewer and the same categories. Written by record_disclosures alone.';
`;

export class AudiencesAndAgreements1763800000010 extends ForwardOnly {
  readonly name = 'AudiencesAndAgreements1763800000010';
  protected readonly statements = [AUDIENCE, AGREEMENT, CONSENT];
}
