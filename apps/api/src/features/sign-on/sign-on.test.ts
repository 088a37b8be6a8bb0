import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { TestBrowser } from '../../testing/browser';
import { startOidcProvider, type OidcProvider } from '../../testing/oidc-provider';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let provider: OidcProvider;
let site: string;
let school: string;
let admin: Somebody;
let matron: Somebody;
const PASSWORD = 'a long enough passphrase';
const PROBLEM = '/sign-in?problem=sign-on';

beforeAll(async () => {
  api = await startApi();
  site = api.url.replace('127.0.0.1', 'localhost');
  provider = await startOidcProvider(`${site}/sign-on/callback`);
  const { world } = api;
  school = await world.anInstitution('School'); // institution-1
  const hospital = await world.anInstitution('Hospital');
  admin = await world.aStaffMember(school, 'Admin');
  matron = await world.aStaffMember(hospital, 'Matron');
  await somebody('ada', [school]);
  await somebody('bea', [school]);
  await somebody('both', [school, hospital]);
  await somebody('away', [hospital]);
  expect(await configure(admin)).toMatchObject({ __typename: 'SignInPolicy', hasBeenUsed: false });
});
afterAll(async () => {
  await provider.stop();
  await api.stop();
});

async function somebody(name: string, places: string[]): Promise<void> {
  const personId = await api.world.aRecord(places[0] ?? '', name);
  for (const place of places.slice(1)) await api.world.aRecord(place, name, { personId });
  for (const place of places) await api.world.anAffiliation(place, personId, { stage: 'RESIDENT' });
  await api.world.anAccount(personId, `${name}@example.org`, PASSWORD);
}

const CONFIGURE = `mutation ($input: SignInPolicyInput!) { configureSignIn(input: $input) {
  __typename ... on SignInPolicy { hasBeenUsed hasClientSecret } ... on Refusal { field message } } }`;

async function configure(who: Somebody, change: object = {}) {
  const input = {
    issuer: provider.issuer,
    clientId: 'chiron',
    clientSecret: 'a secret of the client',
    emailDomains: ['Example.org'],
    requiresSignOn: false,
    requiresSecondFactor: false,
    ...change,
  };
  const cookie = await api.cookieOf(who.accountId);
  const browser = new TestBrowser();
  browser.setCookie(site, 'chiron-0', cookie.split('=')[1] ?? '');
  const { data, errors } = await browser.ask<{
    data: { configureSignIn: Record<string, unknown> } | null;
    errors?: { extensions: { code: string } }[];
  }>(site, CONFIGURE, { input });
  return data?.configureSignIn ?? { __typename: errors?.[0]?.extensions.code };
}

/** From Chiron to the issuer, where somebody is signed in as `hint`, up to the address that leads back. */
async function outward(browser: TestBrowser, hint: string, change: (at: URL) => void = () => undefined) {
  const start = await browser.get(`${site}/sign-on/start/institution-1?next=/people`);
  const departure = new URL(start.location ?? '', site);
  departure.searchParams.set('login_hint', hint);
  change(departure);
  return (await browser.follow(departure.href, (next) => next.startsWith(site))).url;
}

const viewerOf = async (browser: TestBrowser) =>
  (await browser.ask<{ data: { viewer: { person: { name: string } } | null } }>(site, '{ viewer { person { name } } }'))
    .data.viewer?.person.name ?? null;

async function entering(hint: string) {
  const browser = new TestBrowser();
  const back = await outward(browser, hint);
  return { browser, back, landed: (await browser.get(back)).location };
}

test('a member comes in through the institution’s sign-on, and to the page they wanted', async () => {
  const { browser, landed } = await entering('s-ada|ada@example.org|verified');
  expect([landed, await viewerOf(browser)]).toEqual(['/people', 'ada']);
  // From now on by issuer and subject, whatever the address says.
  const again = await entering('s-ada|renamed@elsewhere.example|unverified');
  expect([again.landed, await viewerOf(again.browser)]).toEqual(['/people', 'ada']);
});

test.each([
  ['an address that the issuer did not verify', 's-1|bea@example.org|unverified'],
  ['an address of a foreign domain', 's-2|bea@evil.example|verified'],
  ['a domain that only ends alike', 's-3|bea@notexample.org|verified'],
  ['an address without an account', 's-4|nobody@example.org|verified'],
  ['an account of another institution', 's-5|away@example.org|verified'],
  ['an account that belongs to others as well', 's-6|both@example.org|verified'],
])('%s is refused, always in the same way', async (_what, hint) => {
  const { browser, landed } = await entering(hint);
  expect([landed, await viewerOf(browser)]).toEqual([PROBLEM, null]);
});

test('who belongs to several institutions links the sign-on while signed in', async () => {
  const browser = new TestBrowser();
  await browser.ask(site, `mutation { signIn(email: "both@example.org", password: "${PASSWORD}") { __typename } }`);
  await browser.get(await outward(browser, 's-both|any@example.org|verified'));
  const later = await entering('s-both|any@example.org|verified');
  expect([later.landed, await viewerOf(later.browser)]).toEqual(['/people', 'both']);
});

test('a way back works once, in the browser that left, with its own state and nonce', async () => {
  const hint = 's-ada|ada@example.org|verified';
  const { back } = await entering(hint);
  const thief = new TestBrowser();
  expect((await thief.get(back)).location).toBe(PROBLEM); // replayed
  const fresh = await outward(new TestBrowser(), hint);
  await outward(thief, hint); // it has a cookie of its own now
  expect((await thief.get(fresh)).location).toBe(PROBLEM); // another browser
  const browser = new TestBrowser();
  const wrong = new URL(await outward(browser, hint));
  wrong.searchParams.set('state', 'x'.repeat(43));
  expect((await browser.get(wrong.href)).location).toBe(PROBLEM);
  const nonce = await outward(browser, hint, (at) => {
    at.searchParams.set('nonce', 'of-somebody-else');
  });
  expect((await browser.get(nonce)).location).toBe(PROBLEM);
  const one = new URL(await outward(browser, hint));
  const two = new URL(await outward(browser, hint));
  two.searchParams.set('code', one.searchParams.get('code') ?? ''); // a code of another journey
  expect((await browser.get(two.href)).location).toBe(PROBLEM);
  expect([await viewerOf(browser), await viewerOf(thief)]).toEqual([null, null]);
});

test('the way back never leads to another site', async () => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    const browser = new TestBrowser();
    const start = await browser.get(`${site}/sign-on/start/institution-1?next=${encodeURIComponent(next)}`);
    const at = new URL(start.location ?? '');
    at.searchParams.set('login_hint', 's-ada|ada@example.org|verified');
    const { url } = await browser.follow(at.href, (address) => address.startsWith(site));
    expect((await browser.get(url)).location).toBe('/');
  }
});

test('a domain leads to its sign-on, whether the address exists or not', async () => {
  const offers = async (email: string) =>
    (await api.ask('query ($email: String!) { signOnFor(email: $email) { slug name } }', { email })).data;
  const school1 = { signOnFor: [{ slug: 'institution-1', name: 'School' }] };
  expect([await offers('ada@example.org'), await offers('ghost@EXAMPLE.org')]).toEqual([school1, school1]);
  expect(await offers('ada@elsewhere.example')).toEqual({ signOnFor: [] });
});

const POLICY = '{ signInPolicy { issuer clientId hasClientSecret emailDomains requiresSignOn } }';

test('only an admin of the institution sees and sets how its members sign in; the secret is told to nobody', async () => {
  const own = await api.ask(POLICY, {}, admin.accountId);
  expect(own.data).toMatchObject({ signInPolicy: { issuer: provider.issuer, hasClientSecret: true } });
  expect(JSON.stringify(own)).not.toContain('a secret of the client');
  const foreign = await api.ask(POLICY, {}, matron.accountId);
  expect(foreign.data).toMatchObject({ signInPolicy: { issuer: null, clientId: null, emailDomains: [] } });
  const member = await api.world.aMember(school, 'Member');
  expect((await api.ask(POLICY, {}, member.accountId)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(await configure(member)).toEqual({ __typename: 'NOT_FOUND' });
});

test('what is no sign-on is refused with its field', async () => {
  expect(await configure(admin, { issuer: 'http://login.example.edu' })).toMatchObject({ field: 'issuer' });
  expect(await configure(admin, { issuer: 'http://localhost:1' })).toMatchObject({ field: 'issuer' });
  expect(await configure(admin, { clientId: ' ' })).toMatchObject({ field: 'clientId' });
  expect(await configure(admin, { emailDomains: ['@'] })).toMatchObject({ field: 'emailDomains' });
  expect(await configure(matron, { requiresSignOn: true })).toMatchObject({ __typename: 'SignOnUntried' });
});

test('where the sign-on is required, nothing else opens a session while one is a member', async () => {
  expect(await configure(admin, { requiresSignOn: true, clientSecret: null })).toMatchObject({ hasClientSecret: true });
  const enter = async (name: string) => {
    const { data } = await new TestBrowser().ask<{ data: { signIn: object } }>(
      site,
      'mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { __typename ... on SignOnRequired { institutionSlug } } }',
      { e: `${name}@example.org`, p: PASSWORD },
    );
    return data.signIn;
  };
  expect(await enter('ada')).toEqual({ __typename: 'SignOnRequired', institutionSlug: 'institution-1' });
  expect(await enter('away')).toEqual({ __typename: 'SignInSuccess' });
  const { browser, landed } = await entering('s-ada|ada@example.org|verified');
  expect([landed, await viewerOf(browser)]).toEqual(['/people', 'ada']);
});

test('who is no member any more does not come in', async () => {
  await api.server.database.writing(school, ({ query }) =>
    query(
      `update affiliation set ended_on = current_date, ended_precision = 'day' where institution_id = $1
        and person_id = (select person_id from sign_on_link where institution_id = $1 and subject = 's-ada')`,
      [school],
    ),
  );
  const { browser, landed } = await entering('s-ada|ada@example.org|verified');
  expect([landed, await viewerOf(browser)]).toEqual([PROBLEM, null]);
});
