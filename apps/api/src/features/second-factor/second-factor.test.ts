import { fromGlobalId } from '@chiron/domain/ids';
import { Secret, TOTP } from 'otpauth';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { TestBrowser } from '../../testing/browser';

let api: ApiUnderTest;
let school: string;
const PASSWORD = 'a long enough passphrase';

beforeAll(async () => {
  api = await startApi();
  school = await api.world.anInstitution('School');
  for (const name of ['ada', 'bea', 'cleo', 'dora']) await somebody(school, name);
});
afterAll(() => api.stop());

async function somebody(institution: string, name: string): Promise<void> {
  const personId = await api.world.aRecord(institution, name);
  await api.world.anAffiliation(institution, personId, { stage: 'RESIDENT' });
  await api.world.anAccount(personId, `${name}@example.org`, PASSWORD);
}

interface Told {
  __typename: string;
  mustEnrol?: boolean;
  secret?: string;
  uri?: string;
  recoveryCodes?: string[];
}

interface Answer<T> {
  data: T;
  errors?: { extensions: { code: string } }[];
}

const ask = <T>(browser: TestBrowser, query: string, variables: object = {}): Promise<Answer<T>> =>
  browser.ask<Answer<T>>(api.url, query, variables);

/** The one field of a mutation's answer; `NOT_FOUND` and the like as a type name. */
async function told(browser: TestBrowser, mutation: string, variables: object = {}): Promise<Told> {
  const { data, errors } = await ask<Record<string, Told> | null>(browser, mutation, variables);
  return errors
    ? { __typename: errors[0]?.extensions.code ?? '' }
    : (Object.values(data ?? {})[0] ?? { __typename: '' });
}

async function entering(name: string): Promise<{ browser: TestBrowser; answer: Told }> {
  const browser = new TestBrowser();
  const answer = await told(
    browser,
    `mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { __typename ... on SecondFactorNeeded { mustEnrol } } }`,
    { e: `${name}@example.org`, p: PASSWORD },
  );
  return { browser, answer };
}

const BEGIN = 'mutation { beginSecondFactor { __typename ... on SecondFactorOffer { secret uri } } }';
const CONFIRM = `mutation ($code: String!) { confirmSecondFactor(code: $code) { __typename ... on SecondFactorConfirmed { recoveryCodes } } }`;
const ANSWER = 'mutation ($code: String!) { answerSecondFactor(code: $code) { __typename } }';
const codeOf = (secret: string, steps = 0) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 });
const stateOf = async (browser: TestBrowser) =>
  (await ask<{ sessionState: string }>(browser, '{ sessionState }')).data.sessionState;

async function enrolled(browser: TestBrowser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret = '', uri } = await told(browser, BEGIN);
  expect(uri).toContain(`secret=${secret}`);
  const { recoveryCodes = [] } = await told(browser, CONFIRM, { code: codeOf(secret, -1) });
  return { secret, recoveryCodes };
}

test('once it is set up, a password opens a session that can do nothing but answer it', async () => {
  const { secret, recoveryCodes } = await enrolled((await entering('ada')).browser);
  expect(new Set(recoveryCodes).size).toBe(10);
  const { browser, answer } = await entering('ada');
  expect(answer).toEqual({ __typename: 'SecondFactorNeeded', mustEnrol: false });
  expect(await stateOf(browser)).toBe('PENDING');
  expect((await ask<{ viewer: null }>(browser, '{ viewer { capabilities } }')).data.viewer).toBeNull();
  for (const query of [
    '{ people { totalCount } }',
    '{ mySessions { id } }',
    '{ myPasskeys { id } }',
    'mutation { coverScreen }',
  ])
    expect((await ask(browser, query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  // It neither replaces the factor nor proves itself out.
  expect([await told(browser, BEGIN), await told(browser, CONFIRM, { code: '000000' })]).toEqual([
    { __typename: 'NOT_FOUND' },
    { __typename: 'NOT_FOUND' },
  ]);
  expect((await told(browser, `mutation { proveByPassword(password: "${PASSWORD}") { __typename } }`)).__typename).toBe(
    'NOT_FOUND',
  );
  const before = browser.cookie(api.url, 'chiron-0');
  expect(await told(browser, ANSWER, { code: codeOf(secret) })).toEqual({ __typename: 'SignInSuccess' });
  expect(await stateOf(browser)).toBe('OPEN');
  expect(browser.cookie(api.url, 'chiron-0')).not.toBe(before);
});

test('no code is accepted twice, not even by two requests at once', async () => {
  const { secret, recoveryCodes } = await enrolled((await entering('bea')).browser);
  const [code, spent] = [codeOf(secret), codeOf(secret, -1)];
  const [one, two] = [(await entering('bea')).browser, (await entering('bea')).browser];
  expect((await told(one, ANSWER, { code: spent })).__typename).toBe('CodeRefused');
  const both = await Promise.all([told(one, ANSWER, { code }), told(two, ANSWER, { code })]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CodeRefused', 'SignInSuccess']);
  const recover = async () => told((await entering('bea')).browser, ANSWER, { code: recoveryCodes[3] });
  expect([await recover(), await recover()]).toEqual([{ __typename: 'SignInSuccess' }, { __typename: 'CodeRefused' }]);
});

test('codes cannot be guessed: after five wrong ones the right one waits too', async () => {
  const { secret } = await enrolled((await entering('cleo')).browser);
  const { browser } = await entering('cleo');
  for (const code of ['1', 'abc', '000000', '111111', 'zzzz-zzzz-zzzz-zzzz'])
    expect((await told(browser, ANSWER, { code })).__typename).toBe('CodeRefused');
  expect((await told(browser, ANSWER, { code: codeOf(secret) })).__typename).toBe('TooManyTries');
});

test('an institution that asks for one holds its members back until they have set it up', async () => {
  await api.server.database.writing(school, ({ query }) =>
    query('insert into sign_in_policy (institution_id, requires_second_factor) values ($1, true)', [school]),
  );
  const { browser, answer } = await entering('dora');
  expect(answer).toEqual({ __typename: 'SecondFactorNeeded', mustEnrol: true });
  expect(await stateOf(browser)).toBe('ENROLLING');
  expect((await told(browser, ANSWER, { code: '000000' })).__typename).toBe('CodeRefused');
  expect((await ask<{ viewer: null }>(browser, '{ viewer { capabilities } }')).data.viewer).toBeNull();
  await enrolled(browser);
  expect(await stateOf(browser)).toBe('OPEN');
});

test('removing it and new recovery codes ask for a fresh proof; a code is one', async () => {
  const elsewhere = await api.world.anInstitution('Hospital');
  await somebody(elsewhere, 'eve');
  const { browser } = await entering('eve');
  const { secret, recoveryCodes } = await enrolled(browser);
  const RENEW = 'mutation { renewRecoveryCodes { __typename ... on RecoveryCodesRenewed { recoveryCodes } } }';
  const renewed = await told(browser, RENEW);
  expect(renewed.recoveryCodes).toHaveLength(10);
  expect(renewed.recoveryCodes).not.toContain(recoveryCodes[0]);
  await ask(browser, 'mutation { coverScreen }');
  const prove = (code: string | undefined) =>
    told(browser, 'mutation ($code: String!) { proveByCode(code: $code) { __typename } }', { code });
  expect((await prove(recoveryCodes[0])).__typename).toBe('ProofRefused');
  expect((await prove(codeOf(secret))).__typename).toBe('ProofGiven');
  expect((await told(browser, 'mutation { removeSecondFactor { __typename } }')).__typename).toBe(
    'SecondFactorRemoved',
  );
  expect((await entering('eve')).answer.__typename).toBe('SignInSuccess');
});

test('the seed lies sealed in the database, and recovery codes as hashes', async () => {
  const { browser } = await entering('eve');
  const { secret, recoveryCodes } = await enrolled(browser);
  const seen = (personId: string | null) =>
    api.server.database
      .for(personId)
      .reading(null, ({ query }) =>
        query<{ kept: string }>(
          `select encode(secret, 'escape') as kept from second_factor union all select encode(code_hash, 'escape') from recovery_code`,
        ),
      );
  const { data } = await ask<{ viewer: { person: { id: string } } }>(browser, '{ viewer { person { id } } }');
  const rows = await seen(fromGlobalId(data.viewer.person.id)?.id ?? null);
  expect(rows).toHaveLength(11);
  for (const told of [secret, ...recoveryCodes]) expect(JSON.stringify(rows)).not.toContain(told);
  expect(await seen(null)).toEqual([]);
});
