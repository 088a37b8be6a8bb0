import { Client } from 'pg';
import { post, startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { asRole, lettersOf, linkTo } from '../../testing/mailbox';

let api: ApiUnderTest;
let noor: string;
let closed: string;
const PASSWORD = 'a long enough passphrase';

const ASK = 'mutation ($email: String!) { sendSignInLink(email: $email) }';
const OPEN = `mutation ($token: String!) { signInByLink(token: $token) { __typename ... on SignInSuccess { viewer { person { name } } } ... on Refusal { message } } }`;
const ASK_RECOVERY = 'mutation ($email: String!) { sendRecoveryLink(email: $email) }';
const RECOVER = `mutation ($token: String!, $password: String!) { recoverAccount(token: $token, password: $password) { __typename ... on Refusal { message field } } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }`;
const expired = { __typename: 'LinkExpired', message: 'That link has expired. We can send another.' };

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution('School');
  const personId = await api.world.aRecord(school, 'Noor Nakamura');
  await api.world.anAffiliation(school, personId, { stage: 'RESIDENT' });
  noor = await api.world.anAccount(personId, 'noor@example.org', PASSWORD);
  closed = await api.world.anAccount(await api.world.aRecord(school, 'Closed'), 'closed@example.org', PASSWORD);
  await asRole(api, 'chiron_sign_in', (client) =>
    client.query('update account set disabled_at = now() where id = $1', [closed]),
  );
});
afterAll(() => api.stop());
beforeEach(() => asRole(api, 'chiron_sign_in', (client) => client.query('delete from letter_token')));

const open = async (token: string) => (await api.ask(OPEN, { token })).data.signInByLink;
const asked = async (email = 'noor@example.org') => {
  await api.ask(ASK, { email });
  return linkTo(api, 'noor@example.org', '/sign-in/link');
};

test('a mailed link signs in once', async () => {
  const token = await asked(' Noor@Example.org');
  expect(await open(token)).toEqual({ __typename: 'SignInSuccess', viewer: { person: { name: 'Noor Nakamura' } } });
  expect(await open(token)).toEqual(expired);
});

test('the session of a link is a cookie that scripts cannot read', async () => {
  const token = await asked();
  const { headers } = await post(`${api.url}/graphql`, { query: OPEN, variables: { token } });
  expect(String(headers['set-cookie'])).toMatch(/^chiron-0=[\w-]{43}; .*HttpOnly/);
});

test('every address gets the same answer, and only one that opens an account a letter', async () => {
  const before = (await lettersOf(api)).length;
  const answers = await Promise.all(
    ['noor@example.org', 'nobody@example.org', 'closed@example.org', 'not an address'].map((email) =>
      post(`${api.url}/graphql`, { query: ASK, variables: { email } }),
    ),
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect((await lettersOf(api)).length).toBe(before + 1);
});

test('the answer does the same work, because it looks nothing up', async () => {
  const spy = jest.spyOn(Client.prototype, 'query');
  const work = async (email: string) => {
    spy.mockClear();
    await api.ask(ASK, { email });
    return spy.mock.calls.map(([asked]) => (typeof asked === 'string' ? asked : (asked as { text: string }).text));
  };
  await work('warm@example.org');
  const known = await work('noor@example.org');
  expect(known.length).toBeGreaterThan(2);
  expect(await work('nobody@example.org')).toEqual(known);
  spy.mockRestore();
});

test('a link for signing in is good for 15 minutes, and for nothing else', async () => {
  const token = await asked();
  expect((await api.ask(RECOVER, { token, password: PASSWORD })).data.recoverAccount).toMatchObject(expired);
  await asRole(api, 'chiron_sign_in', async (client) => {
    const { rows } = await client.query<{ left: number }>(
      'select extract(epoch from expires_at - now()) as left from letter_token',
    );
    expect(Number(rows[0]?.left)).toBeLessThanOrEqual(15 * 60);
    await client.query(`update letter_token set expires_at = now()`);
  });
  expect(await open(token)).toEqual(expired);
});

test('once one link has opened, the others are over', async () => {
  const [first, second] = [await asked(), await asked()];
  expect(await open(second)).toMatchObject({ __typename: 'SignInSuccess' });
  expect(await open(first)).toEqual(expired);
});

test('an account gets five links in a quarter of an hour; the answer stays the same', async () => {
  const before = (await lettersOf(api)).length;
  for (let n = 0; n < 8; n += 1) {
    expect((await api.ask(ASK, { email: 'noor@example.org' })).data).toEqual({ sendSignInLink: true });
    await api.server.worker.workOff();
  }
  expect((await lettersOf(api)).length).toBe(before + 5);
});

test('the database holds no token, and the letter no name', async () => {
  const token = await asked();
  await asRole(api, 'chiron_sign_in', async (client) => {
    const { rows } = await client.query<{ row: string }>('select t::text as row from letter_token t');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });
  expect(JSON.stringify(await lettersOf(api, 'noor@example.org'))).not.toContain('Noor');
});

test('recovery sets a password, ends every session and tells the address', async () => {
  const cookie = await api.cookieOf(noor);
  await api.ask(ASK_RECOVERY, { email: 'noor@example.org' });
  const token = await linkTo(api, 'noor@example.org', '/recover');
  const password = 'an even longer passphrase';
  expect((await api.ask(RECOVER, { token, password: 'short' })).data.recoverAccount).toMatchObject({
    __typename: 'PasswordUnfit',
    field: 'password',
  });
  expect((await api.ask(RECOVER, { token, password })).data).toEqual({
    recoverAccount: { __typename: 'AccountRecovered' },
  });
  expect((await post(`${api.url}/graphql`, { query: '{ viewer { person { name } } }' }, cookie)).body).toContain(
    '"viewer":null',
  );
  expect((await api.ask(SIGN_IN, { email: 'noor@example.org', password: PASSWORD })).data).toEqual({
    signIn: { __typename: 'SignInRefused' },
  });
  expect((await api.ask(SIGN_IN, { email: 'noor@example.org', password })).data).toEqual({
    signIn: { __typename: 'SignInSuccess' },
  });
  expect((await lettersOf(api, 'noor@example.org')).at(-1)?.subject).toBe('Your Chiron password was changed');
  expect((await api.ask(RECOVER, { token, password })).data.recoverAccount).toMatchObject(expired);
});

test('outside a demonstration nobody reads the outbox, and the operator sees counts alone', async () => {
  expect((await api.ask('{ demoOutbox { text } }')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await api.ask('{ outboxTotals { waiting } }', {}, closed)).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});
