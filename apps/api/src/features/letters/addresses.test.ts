import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { asRole, lettersOf, linkTo } from '../../testing/mailbox';
import { remindOfAddresses } from './remind-addresses';

let api: ApiUnderTest;
let school: string;
let noor: string;
let eve: string;

const PASSWORD = 'a long enough passphrase';
const FACTS = 'addresses { address kind isPrimary } waiting { address } lacksLasting';
const MINE = `{ myAddresses { ${FACTS} } }`;
const ADD = `mutation ($address: String!) { addAddress(address: $address, kind: PERSONAL) { __typename ... on MyAddresses { ${FACTS} } ... on Refusal { field message } } }`;
const CONFIRM = `mutation ($token: String!) { confirmAddress(token: $token) { __typename ... on AddressOpened { address } } }`;
const UNDO = `mutation ($token: String!) { undoAddressChange(token: $token) { __typename ... on AddressOpened { address } } }`;
const PRIMARY = `mutation ($address: String!) { makeAddressPrimary(address: $address) { ${FACTS} } }`;
const REMOVE = `mutation ($address: String!) { removeAddress(address: $address) { ${FACTS} } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }`;

beforeEach(async () => {
  api = await startApi();
  school = await api.world.anInstitution('School');
  const someone = async (name: string, email: string, until?: string) => {
    const personId = await api.world.aRecord(school, name);
    await api.world.anAffiliation(school, personId, { stage: 'RESIDENT', until });
    return api.world.anAccount(personId, email, PASSWORD);
  };
  noor = await someone(
    'Noor',
    'noor@school.example',
    new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  );
  eve = await someone('Eve', 'eve@school.example');
});
afterEach(() => api.stop());

async function added(address = 'noor@home.example'): Promise<void> {
  await api.ask(ADD, { address }, noor);
  const token = await linkTo(api, address, '/addresses/confirm');
  expect((await api.ask(CONFIRM, { token })).data).toEqual({
    confirmAddress: { __typename: 'AddressOpened', address },
  });
}
const signsIn = async (email: string) =>
  (await api.ask<{ signIn: { __typename: string } }>(SIGN_IN, { email, password: PASSWORD })).data.signIn.__typename ===
  'SignInSuccess';

test('a second address opens the account once it is confirmed, and not before', async () => {
  await api.ask(ADD, { address: 'noor@home.example' }, noor);
  const token = await linkTo(api, 'noor@home.example', '/addresses/confirm');
  expect((await api.ask(MINE, {}, noor)).data).toMatchObject({
    myAddresses: { waiting: [{ address: 'noor@home.example' }], lacksLasting: true },
  });
  expect(await signsIn('noor@home.example')).toBe(false);
  await api.ask(CONFIRM, { token });
  expect(await signsIn('NOOR@home.example')).toBe(true);
  expect(await signsIn('noor@school.example')).toBe(true);
  expect((await api.ask(MINE, {}, noor)).data).toEqual({
    myAddresses: {
      addresses: [
        { address: 'noor@school.example', kind: 'SCHOOL', isPrimary: true },
        { address: 'noor@home.example', kind: 'PERSONAL', isPrimary: false },
      ],
      waiting: [],
      lacksLasting: false,
    },
  });
  expect((await api.ask(CONFIRM, { token })).data).toEqual({ confirmAddress: { __typename: 'LinkExpired' } });
});

test('the same answer for an address that opens another account; its owner is told', async () => {
  const free = await api.ask(ADD, { address: 'free@home.example' }, noor);
  const taken = await api.ask(ADD, { address: 'Eve@School.example' }, noor);
  expect(taken).toEqual(free);
  const letters = await lettersOf(api, 'Eve@School.example');
  expect(letters.map(({ subject }) => subject)).toEqual(['This address already opens a Chiron account']);
  expect(letters[0]?.text).not.toContain('http');
  const waiting = (await api.ask<{ myAddresses: { waiting: { address: string }[] } }>(MINE, {}, noor)).data.myAddresses
    .waiting;
  expect(waiting.map(({ address }) => address).sort()).toEqual(['Eve@School.example', 'free@home.example']);
});

test.each(['no address', 'noor@school.example'])('%s is refused and named', async (address) => {
  expect((await api.ask(ADD, { address }, noor)).data.addAddress).toMatchObject({
    __typename: 'AddressRefused',
    field: 'address',
  });
});

test('one address after the other may be exchanged, and each is told', async () => {
  await added();
  await api.ask(PRIMARY, { address: 'noor@home.example' }, noor);
  const left = await api.ask(REMOVE, { address: 'noor@school.example' }, noor);
  expect(left.data).toMatchObject({
    removeAddress: { addresses: [{ address: 'noor@home.example', isPrimary: true }] },
  });
  expect(await signsIn('noor@school.example')).toBe(false);
  const subjects = (await lettersOf(api, 'noor@school.example')).map(({ subject }) => subject);
  expect(subjects).toEqual([
    'An address was added to your Chiron account',
    'Your Chiron account no longer writes to this address',
    'This address was removed from your Chiron account',
  ]);
});

test('the address that was pushed out puts itself back, the intruder’s goes, and every session ends', async () => {
  await added('intruder@evil.example');
  await api.ask(PRIMARY, { address: 'intruder@evil.example' }, noor);
  await api.ask(REMOVE, { address: 'noor@school.example' }, noor);
  const token = await linkTo(api, 'noor@school.example', '/addresses/undo');
  expect((await api.ask(UNDO, { token })).data).toEqual({
    undoAddressChange: { __typename: 'AddressOpened', address: 'noor@school.example' },
  });
  expect((await api.ask(MINE, {}, noor)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await signsIn('intruder@evil.example')).toBe(false);
  expect(await signsIn('noor@school.example')).toBe(true);
  expect((await api.ask(UNDO, { token })).data).toEqual({ undoAddressChange: { __typename: 'LinkExpired' } });
});

test('the primary address stays, and another’s address is not found', async () => {
  for (const address of ['noor@school.example', 'eve@school.example'])
    expect((await api.ask(REMOVE, { address }, noor)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await api.ask(PRIMARY, { address: 'eve@school.example' }, noor)).errors?.[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );
  expect((await api.ask(MINE, {}, eve)).data).toMatchObject({
    myAddresses: { addresses: [{ address: 'eve@school.example' }] },
  });
});

test('whoever leaves within 90 days is reminded once, until a personal address is known', async () => {
  await Promise.all([1, 2].map(() => remindOfAddresses(api.server.database, 'http://localhost:0')));
  const letters = await lettersOf(api);
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['noor@school.example', 'Keep your Chiron account after you leave'],
  ]);
  expect(letters[0]?.text).toContain('School');
  await asRole(api, 'chiron_sign_in', (client) => client.query('update account set address_reminded_at = null'));
  await added();
  const before = (await lettersOf(api)).length;
  await remindOfAddresses(api.server.database, 'http://localhost:0');
  expect((await lettersOf(api)).length).toBe(before);
});
