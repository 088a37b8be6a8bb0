import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { post, startApi, type ApiUnderTest } from './api-under-test';

/** A token that was planted, stolen or guessed. */
let api: ApiUnderTest;
let secure: ApiUnderTest;
const EMAIL = 'ada@example.org';
const PASSWORD = 'correct horse battery staple';

beforeAll(async () => {
  [api, secure] = await Promise.all([startApi(), startApi({ publicUrl: 'https://mentors.example.org' })]);
  for (const { world } of [api, secure]) {
    const school = await world.anInstitution();
    const person = await world.aRecord(school, 'Ada');
    await world.anAffiliation(school, person, { stage: 'RESIDENT' });
    await world.anAccount(person, EMAIL, PASSWORD);
  }
});
afterAll(() => Promise.all([api.stop(), secure.stop()]));

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }`;

async function signIn(at: ApiUnderTest, cookie = ''): Promise<{ cookie: string; line: string }> {
  const variables = { email: EMAIL, password: PASSWORD };
  const { headers, body } = await post(`${at.url}/graphql`, { query: SIGN_IN, variables }, cookie);
  expect(body).toContain('SignInSuccess');
  const line = [headers['set-cookie']].flat().join();
  return { line, cookie: line.split(';')[0] ?? '' };
}

async function nameOf(cookie: string): Promise<string | null> {
  const { body } = await post(`${api.url}/graphql`, { query: '{ viewer { person { name } } }' }, cookie);
  const { data } = JSON.parse(body) as { data: { viewer: { person: { name: string } } | null } };
  return data.viewer?.person.name ?? null;
}

test('a token that was planted before the sign-in is not the one after it, and opens nothing', async () => {
  const planted = `chiron-0=${randomBytes(32).toString('base64url')}`;
  const { cookie } = await signIn(api, planted);
  expect(cookie).not.toBe(planted);
  expect(await nameOf(planted)).toBeNull();
  expect(await nameOf(cookie)).toBe('Ada');
});

test('signing in again in the same browser ends the session before', async () => {
  const first = await signIn(api);
  const second = await signIn(api, first.cookie);
  expect(second.cookie).not.toBe(first.cookie);
  expect(await nameOf(first.cookie)).toBeNull();
  expect(await nameOf(second.cookie)).toBe('Ada');
});

test('a cookie that was copied is worth nothing after the sign-out', async () => {
  const { cookie } = await signIn(api);
  const stolen = cookie;
  await post(`${api.url}/graphql`, { query: 'mutation { signOut }' }, cookie);
  expect(await nameOf(stolen)).toBeNull();
});

test('signing out everywhere ends what was copied in another browser', async () => {
  const [here, there] = [await signIn(api), await signIn(api)];
  await post(`${api.url}/graphql`, { query: 'mutation { signOutEverywhere }' }, here.cookie);
  expect(await nameOf(there.cookie)).toBeNull();
});

test.each(['', 'x', 'A'.repeat(43), 'a'.repeat(10_000), '%00', "' or true --", '__proto__'])(
  'the token %p opens nothing',
  async (token) => {
    expect(await nameOf(`chiron-0=${token}`)).toBeNull();
  },
);

test('of two cookies of one name, and of other names, none lends the other its session', async () => {
  const { cookie } = await signIn(api);
  const token = cookie.split('=')[1] ?? '';
  expect(await nameOf(`chiron-1=${token}`)).toBeNull();
  expect(await nameOf(`__Host-chiron=${token}`)).toBeNull();
  expect(await nameOf(`chiron-0x=${token}`)).toBeNull();
});

test('scripts cannot read the cookie, other sites do not send it along with what changes things, nor does http', async () => {
  const plain = await signIn(api);
  expect(plain.line).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax$/);
  const { line } = await signIn(secure);
  expect(line).toMatch(/^__Host-chiron=/);
  expect(line).toMatch(/; Secure/);
  expect(line).toMatch(/; HttpOnly/);
  expect(line).toMatch(/; SameSite=Lax/);
  expect(line).toMatch(/; Path=\//);
  expect(line).not.toMatch(/Domain/i);
});

test('whoever reads the table of sessions holds no token', async () => {
  const { cookie } = await signIn(api);
  const token = cookie.split('=')[1] ?? '';
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  await owner.query('set role chiron_sign_in');
  const { rows } = await owner.query<{ row: string }>('select s::text as row from session s');
  await owner.end();
  expect(rows.length).toBeGreaterThan(0);
  const text = rows.map(({ row }) => row).join();
  expect(text).not.toContain(token);
  expect(text).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});
