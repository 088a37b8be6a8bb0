import type { Client } from 'pg';
import { replacedOnce, type SqlMutation } from './mutation';

const run = (statement: string) => async (owner: Client) => {
  await owner.query(statement);
};

type Replacement = readonly [find: string, replace: string];

/** Rewrites a function as the database has it now, whichever migration wrote it last. */
const inFunction =
  (signature: string, ...replacements: readonly Replacement[]) =>
  async (owner: Client) => {
    const { rows } = await owner.query<{ text: string }>('select pg_get_functiondef($1::regprocedure) as text', [
      signature,
    ]);
    const text = replacements.reduce(
      (before, [find, replace]) => replacedOnce(before, find, replace, signature),
      rows[0]?.text ?? '',
    );
    await owner.query('select show_trgm($1)', ['loads the extension, whose settings stand in some functions']);
    await owner.query(text);
  };

const inView = (view: string, find: string, replace: string) => async (owner: Client) => {
  const { rows } = await owner.query<{ text: string }>('select pg_get_viewdef($1::regclass) as text', [view]);
  const text = replacedOnce(rows[0]?.text ?? '', find, replace, view);
  await owner.query(`create or replace view ${view} with (security_invoker = true) as ${text}`);
};

const GRANTS = 'partner_grants(uuid, uuid, boolean, uuid[])';
const WALK = 'lineage_walk(uuid, int, int, int, boolean)';
const SIGHT = 'sight_of_few(uuid, uuid, boolean, boolean, boolean, uuid, text, uuid[])';

export const sqlMutations: readonly SqlMutation[] = [
  {
    name: 'the policy of a tenant table is dropped',
    apply: run('drop policy tenant on mentorship'),
    caughtBy: 'within one institution no row of another is read',
  },
  {
    name: 'a policy is permissive instead of restrictive',
    apply: run(
      'drop policy tenant on person_record; create policy tenant on person_record for all to chiron_app using (institution_id = app_institution())',
    ),
    caughtBy: 'within one institution no row of another is read',
  },
  {
    name: 'a policy lets every institution in',
    apply: run('alter policy tenant on affiliation using (true)'),
    caughtBy: 'within one institution no row of another is read',
  },
  {
    name: 'row-level security is off for a table',
    apply: run('alter table import disable row level security'),
    caughtBy: 'within one institution no row of another is read',
  },
  {
    name: 'where no institution is set, one is taken',
    apply: run(
      `create or replace function app_institution() returns uuid language sql stable as
       $$ select coalesce(nullif(current_setting('app.institution_id', true), '')::uuid, (select id from institution order by id limit 1)) $$`,
    ),
    caughtBy: 'outside of any institution no row is read',
  },
  {
    name: 'row-level security is not forced',
    apply: run('alter table affiliation no force row level security'),
    caughtBy: 'every table is walled, forced also on the owner',
  },
  {
    name: 'the app role is granted the links',
    apply: run('grant select on lineage_link to chiron_app'),
    caughtBy: 'the app role cannot read the links of lineages',
  },
  {
    name: 'the app role is granted the walk that sees everybody',
    apply: run('grant execute on function lineage_reach(uuid, boolean, int) to chiron_app'),
    caughtBy: 'the app role cannot call a walk that sees everybody',
  },
  {
    name: 'the app role may change the audit',
    apply: run('grant update on audit_event to chiron_app'),
    caughtBy: 'what is recorded for the audit cannot be changed',
  },
  {
    name: 'a function that sees everybody takes the search path of its caller',
    apply: run('alter function visible_people(uuid[]) reset search_path'),
    caughtBy: 'functions that see more than the app pin their search path',
  },
  {
    name: 'participations are read by everybody',
    apply: run('alter policy own on participation using (true)'),
    caughtBy: 'a participation is read by its person alone',
  },
  {
    name: 'staff see records of every institution',
    apply: inFunction(SIGHT, [
      'where r.institution_id = p_here and r.person_id = any (p_ids);',
      'where r.person_id = any (p_ids);',
    ]),
    caughtBy: 'staff of another institution do not see a record',
  },
  {
    name: 'everybody who has died is public',
    apply: inFunction(SIGHT, [`where r.died_on < date '1925-01-01'`, 'where r.died_on is not null']),
    caughtBy: 'whoever died in 1925 or later is not public',
  },
  {
    name: 'members see whomever the institution records',
    apply: inFunction(SIGHT, [
      'where exists (select from affiliation a where a.institution_id = h.institution_id and a.person_id = h.person_id)',
      '',
    ]),
    caughtBy: 'a member does not see whom the institution only records',
  },
  {
    name: 'a card shows affiliations at other institutions',
    apply: inView('person_card', '(a.institution_id = r.institution_id) AND ', ''),
    caughtBy: 'a person seen through one record shows nothing of another institution',
  },
  {
    name: 'search does not ask who may be seen',
    apply: inFunction('search_people(text, int, int)', [
      'join people_in_sight(array(select near.person_id from near)) s on s.person_id = k.person_id and s.institution_id = k.institution_id',
      '',
    ]),
    caughtBy: 'search pages over whom one may see alone',
  },
  {
    name: 'a lineage opens for anybody’s id',
    apply: inFunction(WALK, [
      'if not exists (select from visible_people(array[p_focus])) then return null; end if;',
      '',
    ]),
    caughtBy: 'a lineage does not open for a hidden focus',
  },
  {
    name: 'stubs of the same hidden person are merged',
    apply: inFunction(
      WALK,
      [
        'row_number() over (order by abs(c.generation), c.root, c.hop)',
        'dense_rank() over (order by abs(c.generation), c.at)',
      ],
      [`from stub t),`, `from (select distinct key, generation from stub) t),`],
    ),
    caughtBy: 'two people behind the same hidden mentor hang on different stubs',
  },
  {
    name: 'counts count the invisible',
    apply: inFunction('lineage_counts(uuid)', [
      'where up.person_id in (select s.person_id from seen s) and p_focus',
      'where p_focus',
    ]),
    caughtBy: 'counts tell of visible people alone',
  },
  {
    name: '“+N more” counts the invisible',
    apply: inFunction(WALK, ['join visible_people(array(select o.id from beyond o)) v on v.person_id = b.id', '']),
    caughtBy: '“+N more” tells of visible people alone',
  },
  {
    name: 'details of links are told to whoever sees both ends',
    apply: inFunction(WALK, ['(l.institution_id = app_records() or ', '(true or ']),
    caughtBy: 'details of a link are told at its host and to its two alone',
  },
  {
    name: 'sessions of closed accounts go on',
    apply: inFunction('session_actor(bytea)', ['and a.disabled_at is null', '']),
    caughtBy: 'a closed account is nobody, whatever session it holds',
  },
  {
    name: 'expired sessions are accepted',
    apply: inFunction('session_actor(bytea)', ['and s.expires_at > now()', '']),
    caughtBy: 'an expired session is nobody',
  },
  {
    name: 'one may act anywhere',
    apply: inFunction('session_act_at(bytea, uuid)', ['and f.institution_id = p_institution', '']),
    caughtBy: 'the database lets nobody act where they do not belong',
  },
  {
    name: 'students are shown to partners without their consent',
    apply: inFunction(GRANTS, ['and (not s.is_students or c.id is not null)', '']),
    caughtBy: 'a partner sees a student by consent alone',
  },
  {
    name: 'consents that were revoked go on',
    apply: inFunction(GRANTS, ['and c.revoked_at is null', '']),
    caughtBy: 'a partner sees a student by consent alone',
  },
  {
    name: 'agreements that were suspended go on',
    apply: inFunction('agreement_in_force(sharing_agreement)', ['and s.suspended_at is null', '']),
    caughtBy: 'a suspended agreement shows nobody',
  },
  {
    name: 'who blocks somebody is seen by them',
    apply: inFunction(SIGHT, [`(l.via = 'SELF' or not f.is_blocking)`, 'true']),
    caughtBy: 'whoever blocks somebody is not seen by them',
  },
  {
    name: 'minors are shown outside',
    apply: inFunction(SIGHT, ['not f.is_blocking and not f.is_minor and', 'not f.is_blocking and']),
    caughtBy: 'a minor is seen by no partner',
  },
];
