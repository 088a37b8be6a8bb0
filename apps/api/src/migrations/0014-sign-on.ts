import { ForwardOnly, tenantWalls } from './forward-only';
import { ownedBySignIn } from './0013-keys';

const TABLES = `
create table sign_in_policy (
  institution_id uuid primary key references institution (id),
  requires_second_factor boolean not null default false,
  requires_sign_on boolean not null default false,
  protocol text not null default 'OIDC' check (protocol in ('OIDC')),
  issuer text,
  client_id text,
  client_secret bytea,
  email_domains text[] not null default '{}',
  updated_at timestamptz not null default now(),
  check (not requires_sign_on or issuer is not null),
  check ((issuer is null) = (client_id is null))
);
${tenantWalls('sign_in_policy')}
grant select, insert, update on sign_in_policy to chiron_app;
grant select on sign_in_policy to chiron_sign_in;
create policy sign_in on sign_in_policy for select to chiron_sign_in using (true);
comment on table sign_in_policy is 'How members of an institution sign in: a second factor, its own sign-on. The client secret is sealed. SAML would be another protocol.';

create table sign_on_link (
  institution_id uuid not null,
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (institution_id, issuer, subject),
  foreign key (institution_id, person_id) references person_record (institution_id, person_id)
);
${tenantWalls('sign_on_link')}
grant select, insert, delete on sign_on_link to chiron_app;
comment on table sign_on_link is 'Whom a subject of the institution’s sign-on stands for, since the first sign-in through a verified e-mail.';
`;

const FUNCTIONS = `
create function sign_in_rules(p_account uuid)
returns table (person_id uuid, is_demo boolean, acting_at uuid, has_factor boolean, needs_factor boolean, sign_on_slug text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.person_id, a.demo_label is not null, first_place(a.person_id),
         exists (select from second_factor f where f.person_id = a.person_id and f.confirmed_at is not null),
         exists (select from affiliation f join sign_in_policy p on p.institution_id = f.institution_id
                  where f.person_id = a.person_id and is_current(f) and p.requires_second_factor),
         (select i.slug from affiliation f join sign_in_policy p on p.institution_id = f.institution_id and p.requires_sign_on
                               join institution i on i.id = f.institution_id
           where f.person_id = a.person_id and is_current(f) order by i.slug limit 1)
    from account a where a.id = p_account and a.disabled_at is null
$$;
comment on function sign_in_rules is 'What the institutions where somebody has a current affiliation ask of a sign-in, and what the account has.';

create function sign_on_candidate(p_account uuid)
returns table (person_id uuid, member_of uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.person_id, array(select distinct f.institution_id from affiliation f where f.person_id = a.person_id)
    from account a where a.id = p_account and a.disabled_at is null
$$;
comment on function sign_on_candidate is 'Whose account it is, and every institution where they are or were: one that belongs to several is not opened by an e-mail alone.';

create function sign_on_of_domain(p_domain text)
returns table (slug text, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.slug, i.name from sign_in_policy p join institution i on i.id = p.institution_id
   where p.issuer is not null and lower(p_domain) = any (p.email_domains) order by i.name limit 20
$$;
`;

export class SignOn1763800000014 extends ForwardOnly {
  readonly name = 'SignOn1763800000014';
  protected readonly statements = [
    TABLES,
    FUNCTIONS,
    'grant select on institution to chiron_sign_in; create policy sign_in on institution for select to chiron_sign_in using (true);',
    ownedBySignIn(['sign_in_rules(uuid)', 'sign_on_candidate(uuid)', 'sign_on_of_domain(text)']),
  ];
}
