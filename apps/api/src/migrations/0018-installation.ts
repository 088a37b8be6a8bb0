import { ForwardOnly } from './forward-only';

/** Only the command `npm run operator` (as the owner) makes operators; the demo function reaches accounts of a demo alone. */
const OPERATORS = `
create function set_operator(p_email text, p_is boolean) returns uuid
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update account set is_operator = p_is where lower(email) = lower(p_email) returning person_id
$$;
create function make_demo_operator(p_email text) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update account set is_operator = true where email = p_email and demo_label is not null
$$;
create function app_is_operator() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from account a where a.person_id = app_person() and a.is_operator and a.disabled_at is null)
$$;
comment on function app_is_operator is 'Whether the scoped person operates the installation.';
grant create on schema public to chiron_sign_in;
alter function set_operator(text, boolean) owner to chiron_sign_in;
alter function make_demo_operator(text) owner to chiron_sign_in;
alter function app_is_operator() owner to chiron_sign_in;
revoke create on schema public from chiron_sign_in;
revoke all on function set_operator(text, boolean), make_demo_operator(text), app_is_operator() from public;
grant execute on function set_operator(text, boolean) to current_user;
grant execute on function make_demo_operator(text), app_is_operator() to chiron_app;
grant execute on function app_is_operator() to chiron_lineage, chiron_worker;
`;

const INSTITUTIONS = `
alter table institution add column deactivated_at timestamptz;
comment on column institution.deactivated_at is 'Since when nobody can act there; null while it is in use.';
grant update (deactivated_at) on institution to chiron_lineage;
create policy operated on institution for update to chiron_lineage using (true);

create function operated_institutions()
returns table (id uuid, slug text, name text, parent_id uuid, created_at timestamptz, deactivated_at timestamptz,
               records int, members int, staff int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.id, i.slug, i.name, i.parent_id, i.created_at, i.deactivated_at,
         (select count(*)::int from person_record r where r.institution_id = i.id),
         (select count(distinct a.person_id)::int from affiliation a where a.institution_id = i.id and is_current(a)),
         (select count(distinct a.person_id)::int from affiliation a
           where a.institution_id = i.id and is_current(a) and a.staff_role is not null)
    from institution i where app_is_operator() order by i.name, i.id
$$;
comment on function operated_institutions is 'Every institution with how many people it has: numbers alone, for an operator.';

create function set_institution_active(p_id uuid, p_active boolean) returns boolean
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update institution set deactivated_at = case when p_active then null else coalesce(deactivated_at, now()) end
   where id = p_id and app_is_operator() returning true
$$;
comment on function set_institution_active is 'Takes an institution out of use, or back into it, for an operator.';

create function child_totals()
returns table (institution_id uuid, of text, key text, count int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with child as materialized (
    select i.id from institution i
     where i.parent_id = app_institution()
       and exists (select from affiliation a where a.institution_id = app_institution() and a.person_id = app_person()
                    and a.staff_role in ('COORDINATOR', 'INSTITUTION_ADMIN') and is_current(a))
  ), stage_of as (
    select distinct on (a.institution_id, a.person_id) a.institution_id, a.person_id, a.stage
      from child c join affiliation a on a.institution_id = c.id and a.stage is not null and is_current(a)
     order by a.institution_id, a.person_id, a.started_on desc nulls last, a.id
  )
  select c.id, 'CHILD', '', 0 from child c
  union all
  select s.institution_id, 'PEOPLE', s.stage, count(*)::int from stage_of s group by s.institution_id, s.stage
  union all
  select m.institution_id, 'MENTORSHIPS', m.state, count(*)::int
    from child c join mentorship m on m.institution_id = c.id group by m.institution_id, m.state
$$;
comment on function child_totals is 'Counts of the child institutions of the scoped one, for its staff. Small ones are suppressed before they are told.';
grant create on schema public to chiron_lineage;
alter function operated_institutions() owner to chiron_lineage;
alter function set_institution_active(uuid, boolean) owner to chiron_lineage;
alter function child_totals() owner to chiron_lineage;
revoke create on schema public from chiron_lineage;
revoke all on function operated_institutions(), set_institution_active(uuid, boolean), child_totals() from public;
grant execute on function operated_institutions(), set_institution_active(uuid, boolean), child_totals() to chiron_app;
`;

const HEALTH = `
create function waiting_letters() returns table (waiting int, given_up int, oldest timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*) filter (where given_up_at is null)::int, count(*) filter (where given_up_at is not null)::int,
         min(created_at) filter (where given_up_at is null)
    from outbox_letter where sent_at is null and app_is_operator()
$$;
comment on function waiting_letters is 'How many letters wait in the outbox, for an operator; neither addresses nor words.';
grant create on schema public to chiron_worker;
alter function waiting_letters() owner to chiron_worker;
revoke create on schema public from chiron_worker;
revoke all on function waiting_letters() from public;
grant execute on function waiting_letters() to chiron_app;
`;

export class Installation1763800000018 extends ForwardOnly {
  readonly name = 'Installation1763800000018';
  protected readonly statements = [OPERATORS, INSTITUTIONS, HEALTH];
}
