import { ForwardOnly } from './forward-only';

const JOB = `
create table job (
  id uuid primary key,
  name text not null,
  within_id uuid,
  subject jsonb not null,
  once_key text unique,
  created_at timestamptz not null default now(),
  due_at timestamptz not null,
  attempts smallint not null default 0,
  fault text,
  given_up_at timestamptz
);
create index job_due on job (due_at) where given_up_at is null;
alter table job enable row level security;
alter table job force row level security;
grant select, insert, update, delete on job to chiron_worker;
create policy worker on job for all to chiron_worker using (true) with check (true);
comment on table job is 'Work to be done once, at or after its time; gone when done. Reached by the job functions alone.';

create function enqueue_job(p_id uuid, p_name text, p_subject jsonb, p_due timestamptz, p_key text) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into job (id, name, within_id, subject, due_at, once_key)
  values (p_id, p_name, app_institution(), p_subject, coalesce(p_due, now()), p_key) on conflict (once_key) do nothing
$$;
create function cancel_job(p_key text) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from job where once_key = p_key and within_id is not distinct from app_institution()
$$;
create function due_jobs(p_most int) returns table (id uuid, name text, within_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select j.id, j.name, j.within_id from job j where j.due_at <= now() and j.given_up_at is null order by j.due_at limit p_most
$$;
create function claim_job(p_id uuid) returns table (subject jsonb)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select j.subject from job j
   where j.id = p_id and j.due_at <= clock_timestamp() and j.given_up_at is null and j.within_id is not distinct from app_institution()
     for update skip locked
$$;
comment on function claim_job is 'The row stays locked until the transaction ends: nobody else does this job meanwhile.';
create function finish_job(p_id uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$ delete from job where id = p_id $$;
create function retry_after(p_attempts int) returns interval language sql immutable
  as $$ select least(make_interval(secs => 15 * 2 ^ least(p_attempts, 12)), interval '6 hours') $$;
create function fail_job(p_id uuid, p_fault text, p_most int) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update job set attempts = attempts + 1, fault = p_fault, due_at = now() + retry_after(attempts),
         given_up_at = case when attempts + 1 >= p_most then now() end
   where id = p_id
$$;
`;

const OUTBOX = `
create function due_letters(p_most int) returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.id from outbox_letter l where l.due_at <= now() and l.sent_at is null and l.given_up_at is null order by l.due_at limit p_most
$$;
create function claim_letter(p_id uuid) returns table (recipient text, subject text, body text, created_at timestamptz)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.recipient, l.subject, l.body, l.created_at from outbox_letter l
   where l.id = p_id and l.due_at <= clock_timestamp() and l.sent_at is null and l.given_up_at is null for update skip locked
$$;
create function letter_sent(p_id uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update outbox_letter set sent_at = now(), attempts = attempts + 1, recipient = '', body = null where id = p_id
$$;
create function letter_failed(p_id uuid, p_final boolean, p_most int) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update outbox_letter set attempts = attempts + 1, due_at = now() + retry_after(attempts),
         given_up_at = case when p_final or attempts + 1 >= p_most then now() end
   where id = p_id
$$;
create function forget_letters() returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update outbox_letter set recipient = '', body = null, given_up_at = coalesce(given_up_at, now())
   where sent_at is null and body is not null and created_at < now() - interval '14 days';
  delete from outbox_letter where created_at < now() - interval '30 days';
  delete from job where given_up_at < now() - interval '30 days';
$$;
comment on function forget_letters is 'What could not be sent for 14 days loses its recipient and text; a month later nothing is left.';
create function retry_given_up() returns int
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with letters as (update outbox_letter set given_up_at = null, attempts = 0, due_at = now() where given_up_at is not null and body is not null returning 1),
       jobs as (update job set given_up_at = null, attempts = 0, due_at = now() where given_up_at is not null returning 1)
  select ((select count(*) from letters) + (select count(*) from jobs))::int
$$;
create function outbox_totals()
returns table (waiting int, failing int, given_up int, sent int, oldest timestamptz, jobs_waiting int, jobs_given_up int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*) filter (where l.sent_at is null and l.given_up_at is null)::int,
         count(*) filter (where l.sent_at is null and l.given_up_at is null and l.attempts > 0)::int,
         count(*) filter (where l.given_up_at is not null)::int, count(*) filter (where l.sent_at is not null)::int,
         min(l.created_at) filter (where l.sent_at is null and l.given_up_at is null),
         (select count(*)::int from job j where j.given_up_at is null), (select count(*)::int from job j where j.given_up_at is not null)
    from outbox_letter l
$$;
comment on function outbox_totals is 'Counts for the operator, who sees no letter.';
grant execute on function demo_accounts() to chiron_worker;
create function demo_outbox(p_most int) returns table (id uuid, recipient text, subject text, body text, created_at timestamptz, sent_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.id, l.recipient, l.subject, l.body, l.created_at, l.sent_at from outbox_letter l
   where exists (select from demo_accounts()) order by l.created_at desc, l.id desc limit p_most
$$;
comment on function demo_outbox is 'Letters to the invented people of a demonstration; empty in any other database.';
`;

const NAMES = [
  'enqueue_job(uuid, text, jsonb, timestamptz, text)',
  'cancel_job(text)',
  'due_jobs(int)',
  'claim_job(uuid)',
  'finish_job(uuid)',
  'fail_job(uuid, text, int)',
  'due_letters(int)',
  'claim_letter(uuid)',
  'letter_sent(uuid)',
  'letter_failed(uuid, boolean, int)',
  'forget_letters()',
  'retry_given_up()',
  'outbox_totals()',
  'demo_outbox(int)',
];

const OWNERSHIP = `
grant create on schema public to chiron_worker;
${NAMES.map((name) => `alter function ${name} owner to chiron_worker;`).join('\n')}
revoke create on schema public from chiron_worker;
revoke all on function ${NAMES.join(', ')} from public;
grant execute on function ${NAMES.join(', ')} to chiron_app;
`;

export class Letters1763800000015 extends ForwardOnly {
  readonly name = 'Letters1763800000015';
  protected readonly statements = [JOB, OUTBOX, OWNERSHIP];
}
