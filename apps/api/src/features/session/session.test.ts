import { Client } from 'pg';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { TestBrowser } from '../../testing/browser';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let owner: Client;
let ada: Somebody;
const PASSWORD = 'a long enough passphrase';

beforeAll(async () => {
  api = await startApi();
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  await owner.query('set role chiron_sign_in');
  const [school, hospital] = [await api.world.anInstitution('School'), await api.world.anInstitution('Hospital')];
  const somebody = async (institution: string, name: string) => {
    const personId = await api.world.aRecord(institution, name);
    await api.world.anAffiliation(institution, personId, { stage: 'RESIDENT' });
    return { personId, accountId: await api.world.anAccount(personId, `${name}@example.org`, PASSWORD) };
  };
  ada = await somebody(school, 'ada');
  await somebody(hospital, 'bea');
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

interface Answer<T> {
  data: T;
  errors?: { extensions: { code: string } }[];
}

const ask = <T>(browser: TestBrowser, query: string, variables: object = {}): Promise<Answer<T>> =>
  browser.ask<Answer<T>>(api.url, query, variables);

async function signedIn(name: string, agent?: string): Promise<TestBrowser> {
  const browser = new TestBrowser(agent);
  await ask(browser, 'mutation ($email: String!, $p: String!) { signIn(email: $email, password: $p) { __typename } }', {
    email: `${name}@example.org`,
    p: PASSWORD,
  });
  return browser;
}

const tokenOf = (browser: TestBrowser) => browser.cookie(api.url, 'chiron-0');
const stateOf = async (browser: TestBrowser) =>
  (await ask<{ sessionState: string }>(browser, '{ sessionState }')).data.sessionState;
const viewerOf = async (browser: TestBrowser) =>
  (await ask<{ viewer: object | null }>(browser, '{ viewer { person { name } } }')).data.viewer;
const proof = async (browser: TestBrowser, password: string) =>
  (
    await ask<{ proveByPassword: { __typename: string } } | null>(
      browser,
      'mutation ($password: String!) { proveByPassword(password: $password) { __typename } }',
      { password },
    )
  ).data?.proveByPassword.__typename;
const age = (browser: TestBrowser, column: string, interval: string) =>
  owner.query(`update session set ${column} = now() - $2::interval where token_hash = sha256($1::text::bytea)`, [
    tokenOf(browser),
    interval,
  ]);

test('signing in gives a new token, whatever the browser held before, and the earlier session ends', async () => {
  const browser = new TestBrowser();
  browser.setCookie(api.url, 'chiron-0', 'f'.repeat(43));
  await ask(browser, `mutation { signIn(email: "ada@example.org", password: "${PASSWORD}") { __typename } }`);
  const first = tokenOf(browser);
  expect(first).not.toBe('f'.repeat(43));
  const thief = new TestBrowser();
  thief.setCookie(api.url, 'chiron-0', first ?? '');
  await ask(browser, `mutation { signIn(email: "ada@example.org", password: "${PASSWORD}") { __typename } }`);
  expect(tokenOf(browser)).not.toBe(first);
  expect([await viewerOf(browser), await viewerOf(thief)]).toEqual([{ person: { name: 'ada' } }, null]);
});

test('each way in is told to the audit, with ids alone', async () => {
  await owner.query('set role chiron_audit');
  const { rows } = await owner.query<{ subject: object; actor_id: string }>(
    `select subject, actor_id from audit_event where action = 'session.opened'`,
  );
  await owner.query('set role chiron_sign_in');
  expect(rows[0]).toEqual({
    actor_id: ada.personId,
    subject: { method: 'PASSWORD', accountId: ada.accountId, sessionId: expect.any(String) as string },
  });
});

const LIST = '{ mySessions { id device method isThisOne } }';
type List = { mySessions: { id: string; device: string; method: string; isThisOne: boolean }[] };

test('one sees one’s own sessions and ends each; nobody sees or ends another’s', async () => {
  await ask(await signedIn('ada'), 'mutation { signOutEverywhere }');
  const here = await signedIn('ada');
  const there = await signedIn('ada', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604');
  const stranger = await signedIn('bea');
  const { mySessions } = (await ask<List>(here, LIST)).data;
  expect(mySessions.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
    ['Firefox on Linux', true],
    ['Safari on iPhone', false],
  ]);
  const id = mySessions[1]?.id;
  const END = 'mutation ($id: ID!) { endSession(id: $id) }';
  expect((await ask<List>(stranger, LIST)).data.mySessions).toHaveLength(1);
  expect((await ask(stranger, END, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await viewerOf(there)).not.toBeNull();
  await ask(here, END, { id });
  expect([await viewerOf(here), await viewerOf(there)]).toEqual([{ person: { name: 'ada' } }, null]);
});

test('all others can be ended at once', async () => {
  const [here, there] = [await signedIn('ada'), await signedIn('ada')];
  await ask(here, 'mutation { endOtherSessions }');
  expect([await stateOf(here), await stateOf(there)]).toEqual(['OPEN', 'NONE']);
});

test('a covered screen answers nothing until its holder proves who they are, and goes on under a new token', async () => {
  const browser = await signedIn('ada');
  await ask(browser, 'mutation { coverScreen }');
  const covered = tokenOf(browser);
  expect([await stateOf(browser), await viewerOf(browser)]).toEqual(['COVERED', null]);
  expect((await ask(browser, LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await proof(browser, 'wrong')).toBe('ProofRefused');
  expect(await viewerOf(browser)).toBeNull();
  expect(await proof(browser, PASSWORD)).toBe('ProofGiven');
  expect(await viewerOf(browser)).toEqual({ person: { name: 'ada' } });
  expect(tokenOf(browser)).not.toBe(covered);
});

test('a covered screen cannot be guessed open', async () => {
  const browser = await signedIn('bea');
  await ask(browser, 'mutation { coverScreen }');
  for (let n = 0; n < 10; n += 1) await proof(browser, 'wrong');
  expect(await proof(browser, PASSWORD)).toBe('TooManyTries');
});

test('an hour without use asks for a new proof, twelve hours end it, and use is written once a minute', async () => {
  const browser = await signedIn('ada');
  await age(browser, 'last_used_at', '59 minutes');
  expect(await viewerOf(browser)).not.toBeNull();
  await age(browser, 'last_used_at', '59 minutes'); // the request above made it fresh again
  expect(await viewerOf(browser)).not.toBeNull();
  await age(browser, 'last_used_at', '30 seconds');
  await viewerOf(browser);
  const { rows } = await owner.query<{ age: number }>(
    'select extract(epoch from now() - last_used_at)::int as age from session where token_hash = sha256($1::text::bytea)',
    [tokenOf(browser)],
  );
  expect(rows[0]?.age).toBeGreaterThanOrEqual(30);
  await age(browser, 'last_used_at', '61 minutes');
  expect([await viewerOf(browser), await stateOf(browser)]).toEqual([null, 'COVERED']);
  expect(await proof(browser, PASSWORD)).toBe('ProofGiven');
  expect(await stateOf(browser)).toBe('OPEN');
  await age(browser, 'expires_at', '1 second');
  expect([await viewerOf(browser), await stateOf(browser)]).toEqual([null, 'NONE']);
});

const CHANGE = `mutation ($password: String!) { changePassword(password: $password) {
  __typename ... on PasswordChanged { sessionsEnded } ... on Refusal { message field } } }`;

test('a new password asks for a fresh proof, must be fit, and ends all other sessions', async () => {
  const [here, there] = [await signedIn('ada'), await signedIn('ada')];
  const change = async (password: string) => (await ask<{ changePassword: object }>(here, CHANGE, { password })).data;
  await age(here, 'proved_at', '11 minutes');
  expect(await change('another long passphrase')).toMatchObject({ changePassword: { __typename: 'ProofNeeded' } });
  await proof(here, PASSWORD);
  expect(await change('short')).toMatchObject({ changePassword: { __typename: 'PasswordUnfit', field: 'password' } });
  expect(await change('another long passphrase')).toMatchObject({ changePassword: { __typename: 'PasswordChanged' } });
  expect([await stateOf(here), await stateOf(there)]).toEqual(['OPEN', 'NONE']);
  expect(await viewerOf(await signedIn('ada'))).toBeNull();
});

test('without a session there is nothing to prove', async () => {
  expect(await stateOf(new TestBrowser())).toBe('NONE');
  expect(
    (await ask(new TestBrowser(), 'mutation { proveByPassword(password: "x") { __typename } }')).errors,
  ).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});
