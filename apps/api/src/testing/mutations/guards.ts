import { toGlobalId } from '@chiron/domain/ids';
import type { ruleChecker } from '../../platform/graphql';
import { tokenHash } from '../../platform/session';
import { withoutBudget } from '../without-budget';
import type { Somebody } from '../world';
import { lineageGuards } from './lineage-guards';
import { sharingGuards } from './sharing-guards';
import { sqlGuards, type Guard } from './sql-guards';
import { asking, type Stage } from './stage';

const NOBODY = '0192d4a0-0000-7000-8000-000000000000';
const personId = (id: string) => toGlobalId('Person', id);
const isNotFound = [{ extensions: { code: 'NOT_FOUND' } }];

const PERSON = 'query ($id: ID!) { person(id: $id) { name stage institution { name } } }';

async function hides(stage: Stage, id: string, who: Somebody): Promise<void> {
  const answer = await asking(stage, PERSON, { id: personId(id) }, who);
  expect(answer.errors).toMatchObject(isNotFound);
}

const mentorshipId = ({ cast }: Stage, id: string) => toGlobalId('Mentorship', id, cast.school);

const VIEWER = '{ viewer { capabilities } }';

/** What the session table says is changed by the one role that may, as an operator would. */
async function asSignIn({ owner }: Stage, statement: string, parameters: unknown[]): Promise<void> {
  await owner.query('set role chiron_sign_in');
  await owner.query(statement, parameters).finally(() => owner.query('reset role'));
}

const apiGuards: Readonly<Record<string, Guard>> = {
  'staff of another institution do not see a record': (stage) => hides(stage, stage.cast.hidden, stage.cast.matron),
  'whoever died in 1925 or later is not public': (stage) => hides(stage, stage.cast.late, stage.cast.matron),
  'a member does not see whom the institution only records': (stage) =>
    hides(stage, stage.cast.hidden, stage.cast.peer),
  'a person seen through one record shows nothing of another institution': async (stage) => {
    const { physician, dean } = stage.cast;
    const { data } = await asking(stage, PERSON, { id: personId(physician.personId) }, dean);
    expect(data).toEqual({ person: { name: 'Guest of the school', stage: null, institution: null } });
  },
  'search pages over whom one may see alone': async (stage) => {
    const query = '{ people(search: "student", first: 1) { edges { node { name } } pageInfo { hasNextPage } } }';
    const { data } = await asking(stage, query, {}, stage.cast.peer);
    expect(data).toEqual({
      people: {
        edges: [{ node: { name: expect.stringMatching(/^Student (Sara|Mats)$/) } }],
        pageInfo: { hasNextPage: true },
      },
    });
  },
  'members who search for nothing are shown nobody': async (stage) => {
    const { data } = await asking(stage, '{ people { totalCount edges { node { id } } } }', {}, stage.cast.student);
    expect(data).toEqual({ people: { totalCount: 0, edges: [] } });
  },
  'a closed account is nobody, whatever session it holds': async (stage) => {
    const { student } = stage.cast;
    await stage.api.cookieOf(student.accountId);
    await asSignIn(stage, 'update account set disabled_at = now() where id = $1', [student.accountId]);
    expect((await asking(stage, VIEWER, {}, student)).data).toEqual({ viewer: null });
  },
  'an expired session is nobody': async (stage) => {
    const { student } = stage.cast;
    await stage.api.cookieOf(student.accountId);
    await asSignIn(stage, `update session set expires_at = now() - interval '1 second' where account_id = $1`, [
      student.accountId,
    ]);
    expect((await asking(stage, VIEWER, {}, student)).data).toEqual({ viewer: null });
  },
  'the database lets nobody act where they do not belong': async ({ api, app, cast }) => {
    const [, token = ''] = (await api.cookieOf(cast.student.accountId)).split('=');
    const { rows } = await app.query('select session_act_at($1, $2) as moved', [tokenHash(token), cast.hospital]);
    expect(rows).toEqual([{ moved: null }]);
  },
  'nobody acts where they do not belong': async (stage) => {
    const id = toGlobalId('Institution', stage.cast.hospital);
    const query = 'mutation ($id: ID!) { actAt(institutionId: $id) { capabilities } }';
    expect((await asking(stage, query, { id }, stage.cast.student)).errors).toMatchObject(isNotFound);
  },
  'after a request its connection is in no institution': async ({ api, cast }) => {
    const { database } = api.server;
    await database.reading(cast.school, ({ query }) => query('select'));
    await database.writing(cast.school, ({ query }) => query('select'));
    const [row] = await database.statement(`select nullif(current_setting('app.institution_id', true), '') as at`, []);
    expect(row).toEqual({ at: null });
  },
  'a moderator does not read the roster': async (stage) => {
    const query = '{ mentorships { edges { node { id } } } }';
    expect((await asking(stage, query, {}, stage.cast.moderator)).errors).toMatchObject(isNotFound);
  },
  'a rule is asked before the operation runs': async ({ load }) => {
    const { ruleChecker: check } = (await load('platform/graphql/rule-checker')) as { ruleChecker: typeof ruleChecker };
    const actor = {
      personId: NOBODY,
      accountId: NOBODY,
      actingAt: NOBODY,
      memberOf: [],
      staffRoles: [],
      isOperator: false,
    };
    const ask = (...rules: string[]) =>
      (check as (question: object, rules: string[]) => unknown)({ context: { actor } }, rules);
    expect(ask('signed-in')).toBe(true);
    for (const rule of ['audit.read', 'operator', 'a rule of nobody']) expect(() => ask(rule)).toThrow(/nothing here/);
  },
  'whoever has not signed in is asked to': async (stage) => {
    const { ruleChecker: check } = (await stage.load('platform/graphql/rule-checker')) as {
      ruleChecker: (question: object, rules: string[]) => unknown;
    };
    expect(() => check({ context: { actor: null } }, ['signed-in'])).toThrow('Sign in first.');
    const { errors } = await asking(stage, '{ myMentorships { id } }', {}, null);
    expect(errors).toMatchObject([{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }]);
  },
  'a hidden mentorship and none are told in the same bytes': async (stage) => {
    const query = 'query ($id: ID!) { mentorship(id: $id) { id } }';
    const { matron, within } = stage.cast;
    const hidden = await asking(stage, query, { id: mentorshipId(stage, within) }, matron);
    const none = await asking(stage, query, { id: mentorshipId(stage, NOBODY) }, matron);
    expect(none.errors).toMatchObject(isNotFound);
    expect(withoutBudget(JSON.stringify(hidden))).toBe(withoutBudget(JSON.stringify(none)));
  },
  'node opens nothing that its own query would not': async (stage) => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const id of [personId(stage.cast.hidden), mentorshipId(stage, stage.cast.within)])
      expect((await asking(stage, query, { id }, stage.cast.matron)).data).toEqual({ node: null });
  },
  'nobody but the two and their program ends a mentorship': async (stage) => {
    const query = 'mutation ($id: ID!) { endMentorship(id: $id, how: ENDED) { __typename } }';
    for (const who of [stage.cast.matron, stage.cast.moderator, stage.cast.mate]) {
      const { errors } = await asking(stage, query, { id: mentorshipId(stage, stage.cast.across) }, who);
      expect(errors).toMatchObject(isNotFound);
    }
  },
  'a file is taken from whoever may import there': async ({ api, cast }) => {
    for (const who of [cast.student, cast.matron]) {
      const headers = { cookie: await api.cookieOf(who.accountId), 'x-chiron-upload': '1' };
      const sent = await fetch(`${api.url}/imports/${cast.importId}?role=people&name=a.csv`, {
        method: 'POST',
        headers,
        body: 'x',
      });
      expect(sent.status).toBe(404);
    }
  },
};

/** What holds the walls, each a sentence and a test; `mutations.test.ts` breaks the product and sees that one fails. */
export const guards: Readonly<Record<string, Guard>> = {
  ...sqlGuards,
  ...apiGuards,
  ...lineageGuards,
  ...sharingGuards,
};
