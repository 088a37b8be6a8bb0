import { toGlobalId } from '@chiron/domain/ids';
import { post, startApi, type ApiUnderTest } from '../../testing/api-under-test';

let api: ApiUnderTest;
let school: string;
let hospital: string;
let personId: string;

const PASSWORD = 'a long enough passphrase';
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
  __typename ... on SignInSuccess { viewer { person { name } actingAt { name } capabilities } } ... on Refusal { message } } }`;

beforeAll(async () => {
  api = await startApi();
  [school, hospital] = [await api.world.anInstitution('School'), await api.world.anInstitution('Hospital')];
  personId = await api.world.aRecord(school, 'Noor Nakamura');
  await api.world.anAffiliation(school, personId, { stage: 'RESIDENT', year: 2, role: 'COORDINATOR' });
  await api.world.aRecord(hospital, 'Noor Nakamura', { personId });
  await api.world.anAffiliation(hospital, personId, { stage: 'RESIDENT', year: 2 });
  await api.world.anAccount(personId, 'noor@example.org', PASSWORD);
});
afterAll(() => api.stop());

const send = (query: string, variables: object = {}, cookie = '') =>
  post(`${api.url}/graphql`, { query, variables }, cookie);

async function signedIn(): Promise<string> {
  const { headers } = await send(SIGN_IN, { email: 'noor@example.org', password: PASSWORD });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

const VIEWER = '{ viewer { actingAt { name } capabilities memberOf { name } } }';
const viewerOf = async (cookie: string) =>
  (JSON.parse((await send(VIEWER, {}, cookie)).body) as { data: { viewer: object | null } }).data.viewer;

test('an e-mail and its password open a session in a cookie that scripts cannot read', async () => {
  const { headers, body } = await send(SIGN_IN, { email: ' Noor@Example.org ', password: PASSWORD });
  expect(JSON.parse(body)).toMatchObject({
    data: { signIn: { viewer: { person: { name: 'Noor Nakamura' }, actingAt: { name: 'School' } } } },
  });
  expect(String(headers['set-cookie'])).toMatch(/^chiron-0=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
});

test('a wrong password and an unknown address get the same answer and no cookie', async () => {
  const wrong = await send(SIGN_IN, { email: 'noor@example.org', password: 'wrong' });
  const unknown = await send(SIGN_IN, { email: 'nobody@example.org', password: 'wrong' });
  expect(wrong.body).toBe(unknown.body);
  expect(wrong.body).toContain('SignInRefused');
  expect([wrong.headers['set-cookie'], unknown.headers['set-cookie']]).toEqual([undefined, undefined]);
});

test('one acts at one institution at a time, with the role held there', async () => {
  const cookie = await signedIn();
  expect(await viewerOf(cookie)).toMatchObject({
    actingAt: { name: 'School' },
    capabilities: expect.arrayContaining(['people.read']) as string[],
  });
  await send(
    'mutation ($id: ID!) { actAt(institutionId: $id) { capabilities } }',
    { id: toGlobalId('Institution', hospital) },
    cookie,
  );
  expect(await viewerOf(cookie)).toMatchObject({ actingAt: { name: 'Hospital' }, capabilities: [] });
});

test('nobody acts where they have no current affiliation', async () => {
  const elsewhere = await api.world.anInstitution('Elsewhere');
  const { body } = await send(
    'mutation ($id: ID!) { actAt(institutionId: $id) { capabilities } }',
    { id: toGlobalId('Institution', elsewhere) },
    await signedIn(),
  );
  expect(body).toContain('NOT_FOUND');
});

test('signing out ends this session, signing out everywhere ends all', async () => {
  const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
  await send('mutation { signOut }', {}, one);
  expect([await viewerOf(one), await viewerOf(two)]).toEqual([null, expect.anything()]);
  await send('mutation { signOutEverywhere }', {}, two);
  expect([await viewerOf(two), await viewerOf(three)]).toEqual([null, null]);
});

test('a form of another site cannot call', async () => {
  const answer = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{__typename}"}',
  });
  expect(answer.status).toBe(400);
});

test('outside a demonstration there are no demo sign-ins', async () => {
  expect(JSON.parse((await send('{ demoSignIns { label } }')).body)).toEqual({ data: { demoSignIns: [] } });
  expect((await send('mutation { signInAsDemo(label: "Attending") { capabilities } }')).body).toContain('NOT_FOUND');
});
