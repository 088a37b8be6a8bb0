import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { Authenticator } from '../../testing/authenticator';
import { TestBrowser } from '../../testing/browser';

let api: ApiUnderTest;
let site: string;
const PASSWORD = 'a long enough passphrase';

beforeAll(async () => {
  api = await startApi();
  site = api.url.replace('127.0.0.1', 'localhost');
  const [school, hospital] = [await api.world.anInstitution('School'), await api.world.anInstitution('Hospital')];
  for (const [institution, name] of [
    [school, 'ada'],
    [hospital, 'bea'],
  ] as const) {
    const personId = await api.world.aRecord(institution, name);
    await api.world.anAffiliation(institution, personId, { stage: 'RESIDENT' });
    await api.world.anAccount(personId, `${name}@example.org`, PASSWORD);
  }
});
afterAll(() => api.stop());

type Told = { __typename: string; id?: string; options?: string; name?: string };

async function told(browser: TestBrowser, query: string, variables: object = {}): Promise<Told> {
  const { data, errors } = await browser.ask<{
    data: Record<string, Told> | null;
    errors?: { extensions: { code: string } }[];
  }>(site, query, variables);
  return errors
    ? { __typename: errors[0]?.extensions.code ?? '' }
    : (Object.values(data ?? {})[0] ?? { __typename: '' });
}

async function signedIn(name: string): Promise<TestBrowser> {
  const browser = new TestBrowser();
  await told(browser, `mutation { signIn(email: "${name}@example.org", password: "${PASSWORD}") { __typename } }`);
  return browser;
}

const BEGIN = 'mutation { beginPasskey { __typename ... on PasskeyOffer { id options } ... on Refusal { message } } }';
const KEEP = `mutation ($id: String!, $response: String!, $name: String!) { keepPasskey(id: $id, response: $response, name: $name) {
  __typename ... on Passkey { id name } } }`;
const CHALLENGE = 'mutation { beginPasskeySignIn { __typename ... on PasskeyOffer { id options } } }';
const ENTER =
  'mutation ($id: String!, $response: String!) { signInWithPasskey(id: $id, response: $response) { __typename } }';
const MINE = '{ myPasskeys { id name } }';
const mine = async (browser: TestBrowser) =>
  (await browser.ask<{ data: { myPasskeys: { id: string; name: string }[] } }>(site, MINE)).data.myPasskeys;
const nameOf = async (browser: TestBrowser) =>
  (await browser.ask<{ data: { viewer: { person: { name: string } } | null } }>(site, '{ viewer { person { name } } }'))
    .data.viewer?.person.name;

async function aPasskey(browser: TestBrowser, name = 'Ward laptop'): Promise<Authenticator> {
  const authenticator = new Authenticator(site);
  const { id, options = '' } = await told(browser, BEGIN);
  expect(await told(browser, KEEP, { id, response: authenticator.register(options), name })).toMatchObject({
    __typename: 'Passkey',
    name,
  });
  return authenticator;
}

async function entering(authenticator: Authenticator, flags?: number) {
  const browser = new TestBrowser();
  const { id, options = '' } = await told(browser, CHALLENGE);
  const response = authenticator.assert(options, flags);
  return { browser, id, response, answer: await told(browser, ENTER, { id, response }) };
}

test('a passkey opens a session for its owner, without an e-mail', async () => {
  const authenticator = await aPasskey(await signedIn('ada'));
  const { browser, answer } = await entering(authenticator);
  expect(answer.__typename).toBe('SignInSuccess');
  expect(await nameOf(browser)).toBe('ada');
});

test('an answer works once: the same one again, or for another challenge, is refused', async () => {
  const authenticator = await aPasskey(await signedIn('ada'));
  const { id, response } = await entering(authenticator);
  const thief = new TestBrowser();
  expect((await told(thief, ENTER, { id, response })).__typename).toBe('PasskeyRefused');
  const { id: other } = await told(thief, CHALLENGE);
  expect((await told(thief, ENTER, { id: other, response })).__typename).toBe('PasskeyRefused');
  expect(await nameOf(thief)).toBeUndefined();
});

test('a passkey that did not verify its user, of another site, or unknown, is refused in the same words', async () => {
  const authenticator = await aPasskey(await signedIn('ada'));
  expect((await entering(authenticator, 0x01)).answer.__typename).toBe('PasskeyRefused');
  expect((await entering(new Authenticator(site))).answer.__typename).toBe('PasskeyRefused');
  authenticator.origin = 'https://evil.example';
  expect((await entering(authenticator)).answer.__typename).toBe('PasskeyRefused');
  const browser = new TestBrowser();
  for (const response of ['', '{}', '{"__proto__":{"id":"x"}}', 'null', '[1]'])
    expect((await told(browser, ENTER, { id: 'x', response })).__typename).toBe('PasskeyRefused');
});

test('an offer to make one is for whoever asked, once', async () => {
  const [ada, bea] = [await signedIn('ada'), await signedIn('bea')];
  const { id, options = '' } = await told(ada, BEGIN);
  const response = new Authenticator(site).register(options);
  expect((await told(bea, KEEP, { id, response, name: 'Stolen' })).__typename).toBe('PasskeyRefused');
  expect((await told(ada, KEEP, { id, response, name: 'Again' })).__typename).toBe('PasskeyRefused');
  expect(await mine(bea)).toEqual([]);
});

test('one renames and removes one’s own passkeys; another’s are not found; a removed one opens nothing', async () => {
  const [ada, bea] = [await signedIn('ada'), await signedIn('bea')];
  const authenticator = await aPasskey(ada, 'Old name');
  const [newest] = await mine(ada);
  const RENAME = 'mutation ($id: ID!) { renamePasskey(id: $id, name: "New name") { __typename name } }';
  const REMOVE = 'mutation ($id: ID!) { removePasskey(id: $id) { __typename } }';
  for (const mutation of [RENAME, REMOVE])
    expect((await told(bea, mutation, { id: newest?.id })).__typename).toBe('NOT_FOUND');
  expect((await told(ada, RENAME, { id: newest?.id })).name).toBe('New name');
  expect((await told(ada, REMOVE, { id: newest?.id })).__typename).toBe('PasskeyRemoved');
  expect((await entering(authenticator)).answer.__typename).toBe('PasskeyRefused');
});

test('a passkey uncovers the screen of its own account alone', async () => {
  const [ada, bea] = [await signedIn('ada'), await signedIn('bea')];
  const [hers, other] = [await aPasskey(ada), await aPasskey(bea)];
  await told(ada, 'mutation { coverScreen }');
  const prove = async (authenticator: Authenticator) => {
    const { id, options = '' } = await told(ada, CHALLENGE);
    const PROVE =
      'mutation ($id: String!, $response: String!) { proveByPasskey(id: $id, response: $response) { __typename } }';
    return (await told(ada, PROVE, { id, response: authenticator.assert(options) })).__typename;
  };
  expect(await prove(other)).toBe('ProofRefused');
  expect(await nameOf(ada)).toBeUndefined();
  expect(await prove(hers)).toBe('ProofGiven');
  expect(await nameOf(ada)).toBe('ada');
});
