import { ForwardOnly, tenantWalls } from './forward-only';

const AUDIT = `
create index audit_event_actor on audit_event (institution_id, actor_id, n);
create index audit_event_at on audit_event (institution_id, at);

create table record_view (
  institution_id uuid not null references institution (id),
  viewer_id uuid not null,
  what text not null,
  hour timestamptz not null,
  primary key (institution_id, viewer_id, what, hour)
);
${tenantWalls('record_view')}
grant select, insert, delete on record_view to chiron_app;
comment on table record_view is 'Which views of records are in the audit log already: one event per staff member, record or list, and hour. Kept for a day.';

create table refused_sign_in (
  hour timestamptz primary key,
  times integer not null
);
alter table refused_sign_in enable row level security;
alter table refused_sign_in force row level security;
grant select, insert, update on refused_sign_in to chiron_app;
create policy counters on refused_sign_in for all to chiron_app using (true) with check (true);
comment on table refused_sign_in is 'How many sign-ins were refused in an hour, at the whole installation: numbers alone, never who.';
`;

export class Records1763800000022 extends ForwardOnly {
  readonly name = 'Records1763800000022';
  protected readonly statements = [AUDIT];
}
