import { toGlobalId } from '@chiron/domain/ids';
import { post, startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { asRole, lettersOf, linkTo } from '../../testing/mailbox';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let school: string;
let hospital: string;
let dean: Somebody;
let matron: Somebody;
let student: Somebody;
let people: { noor: string; bela: string; silent: string; taken: string };

const PASSWORD = 'a long enough passphrase';
const INVITE = 'mutation ($ids: [ID!]!) { invitePeople(personIds: $ids) { outcome person { name } } }';
const LIST = '{ invitations { totalCount edges { node { address state letters person { name } } } } }';
const WAITING = '{ peopleToInvite { totalCount edges { node { name } } } }';
const OUTCOME = 'query ($id: ID!) { outcomeOfInviting(personId: $id) }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawInvitation(personId: $id) { state } }';
const LOOK = 'query ($token: String!) { invitation(token: $token) { institutionName name address opensAccount } }';
const ACCEPT = `mutation ($token: String!, $password: String = "${PASSWORD}") { acceptInvitation(token: $token, password: $password) {
  __typename ... on SignInSuccess { viewer { person { name } actingAt { name } } } ... on Refusal { message field } } }`;

beforeEach(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  dean = await world.aStaffMember(school, 'Dean');
  matron = await world.aStaffMember(hospital, 'Matron');
  student = await world.aMember(school, 'Student');
  await world.anAccount(await world.aRecord(hospital, 'Elsewhere'), 'taken@example.org');
  people = {
    noor: await world.aRecord(school, 'Noor', { email: 'noor@example.org' }),
    bela: await world.aRecord(school, 'Bela', { email: 'bela@example.org' }),
    silent: await world.aRecord(school, 'Silent', { email: 'no address' }),
    taken: await world.aRecord(school, 'Taken', { email: 'Taken@example.org' }),
  };
  await world.anAffiliation(school, people.noor, { stage: 'RESIDENT' });
});
afterEach(() => api.stop());

const ids = (...all: string[]) => all.map((id) => toGlobalId('Person', id));
const invite = async (...all: string[]) =>
  (await api.ask(INVITE, { ids: ids(...all) }, dean.accountId)).data.invitePeople;
const invited = async () => {
  await invite(people.noor);
  return linkTo(api, 'noor@example.org', '/invitations');
};
const code = async (query: string, variables: object, who: Somebody) =>
  (await api.ask(query, variables, who.accountId)).errors?.[0]?.extensions.code;

test('an invited person sets a password, and is signed in as the one who was recorded', async () => {
  const token = await invited();
  expect((await api.ask(LOOK, { token })).data).toEqual({
    invitation: { institutionName: 'School', name: 'Noor', address: 'noor@example.org', opensAccount: false },
  });
  const answer = await post(`${api.url}/graphql`, { query: ACCEPT, variables: { token } });
  expect(JSON.parse(answer.body)).toEqual({
    data: {
      acceptInvitation: {
        __typename: 'SignInSuccess',
        viewer: { person: { name: 'Noor' }, actingAt: { name: 'School' } },
      },
    },
  });
  expect(String(answer.headers['set-cookie'])).toMatch(/^chiron-0=/);
  expect((await api.ask(LIST, {}, dean.accountId)).data).toMatchObject({
    invitations: {
      totalCount: 1,
      edges: [{ node: { address: 'noor@example.org', state: 'ACCEPTED', letters: 1, person: { name: 'Noor' } } }],
    },
  });
  expect((await api.ask(ACCEPT, { token })).data.acceptInvitation).toMatchObject({ __typename: 'LinkExpired' });
  expect(await invite(people.noor)).toEqual([{ outcome: 'HAS_ACCOUNT', person: { name: 'Noor' } }]);
});

test('a list is invited with a result for each; an address of another account tells staff nothing', async () => {
  expect(await invite(people.noor, people.bela, people.silent, people.taken, student.personId)).toEqual([
    { outcome: 'SENT', person: { name: 'Bela' } },
    { outcome: 'SENT', person: { name: 'Noor' } },
    { outcome: 'NO_ADDRESS', person: { name: 'Silent' } },
    { outcome: 'HAS_ACCOUNT', person: { name: 'Student' } },
    { outcome: 'SENT', person: { name: 'Taken' } },
  ]);
  const [told] = await lettersOf(api, 'Taken@example.org');
  expect(told?.text).toContain('You have an account already');
  const token = await linkTo(api, 'Taken@example.org', '/invitations');
  expect((await api.ask(ACCEPT, { token })).data.acceptInvitation).toMatchObject({ __typename: 'SignInToClaim' });
});

test('whoever has an address and no account is listed until invited', async () => {
  const names = async () =>
    (
      await api.ask<{ peopleToInvite: { totalCount: number; edges: { node: { name: string } }[] } }>(
        WAITING,
        {},
        dean.accountId,
      )
    ).data.peopleToInvite;
  expect(await names()).toEqual({
    totalCount: 3,
    edges: ['Bela', 'Noor', 'Taken'].map((name) => ({ node: { name } })),
  });
  await invite(people.bela, people.taken);
  expect(await names()).toEqual({ totalCount: 1, edges: [{ node: { name: 'Noor' } }] });
});

test('a second letter waits five minutes, and ends the first link', async () => {
  expect((await api.ask(OUTCOME, { id: ids(people.noor)[0] }, dean.accountId)).data).toEqual({
    outcomeOfInviting: 'SENT',
  });
  const first = await invited();
  expect((await api.ask(OUTCOME, { id: ids(people.noor)[0] }, dean.accountId)).data).toEqual({
    outcomeOfInviting: 'SENT_JUST_NOW',
  });
  expect(await invite(people.noor)).toMatchObject([{ outcome: 'SENT_JUST_NOW' }]);
  await asRole(api, 'none', (client) => client.query('alter table invitation no force row level security'));
  await asRole(api, 'none', (client) => client.query(`update invitation set sent_at = sent_at - interval '6 minutes'`));
  const second = await invited();
  expect((await api.ask(LOOK, { token: first })).data).toEqual({ invitation: null });
  expect((await api.ask(ACCEPT, { token: first })).data.acceptInvitation).toMatchObject({ __typename: 'LinkExpired' });
  expect((await api.ask(ACCEPT, { token: second })).data.acceptInvitation).toMatchObject({
    __typename: 'SignInSuccess',
  });
});

test('an invitation that is withdrawn or 14 days old opens nothing', async () => {
  const withdrawn = await invited();
  expect((await api.ask(WITHDRAW, { id: ids(people.noor)[0] }, dean.accountId)).data).toEqual({
    withdrawInvitation: { state: 'WITHDRAWN' },
  });
  expect((await api.ask(ACCEPT, { token: withdrawn })).data.acceptInvitation).toMatchObject({
    __typename: 'LinkExpired',
  });
  await invite(people.bela);
  const old = await linkTo(api, 'bela@example.org', '/invitations');
  await asRole(api, 'none', (client) => client.query('alter table invitation no force row level security'));
  await asRole(api, 'none', (client) =>
    client.query(`update invitation set expires_at = now() where expires_at < now() + interval '14 days 1 second'`),
  );
  expect((await api.ask(ACCEPT, { token: old })).data.acceptInvitation).toMatchObject({ __typename: 'LinkExpired' });
  expect((await api.ask(LIST, {}, dean.accountId)).data).toMatchObject({
    invitations: { edges: [{ node: { state: 'EXPIRED' } }, { node: { state: 'WITHDRAWN' } }] },
  });
});

test('a password that is too short refuses, and the link still opens', async () => {
  const token = await invited();
  expect((await api.ask(ACCEPT, { token, password: 'short' })).data.acceptInvitation).toMatchObject({
    __typename: 'PasswordUnfit',
    field: 'password',
  });
  expect((await api.ask(ACCEPT, { token })).data.acceptInvitation).toMatchObject({ __typename: 'SignInSuccess' });
});

test('of two who accept at once, one is too late', async () => {
  const token = await invited();
  const answers = await Promise.all(
    [1, 2].map(() => api.ask<{ acceptInvitation: { __typename: string } }>(ACCEPT, { token })),
  );
  expect(answers.map(({ data }) => data.acceptInvitation.__typename).sort()).toEqual(['LinkExpired', 'SignInSuccess']);
});

test('another institution’s staff and members without the capability see and send nothing', async () => {
  await invited();
  expect(await code(INVITE, { ids: ids(people.noor) }, matron)).toBe('NOT_FOUND');
  expect(await code(WITHDRAW, { id: ids(people.noor)[0] }, matron)).toBe('NOT_FOUND');
  expect((await api.ask(LIST, {}, matron.accountId)).data).toEqual({ invitations: { totalCount: 0, edges: [] } });
  expect((await api.ask(WAITING, {}, matron.accountId)).data).toEqual({ peopleToInvite: { totalCount: 0, edges: [] } });
  for (const who of [matron, student]) expect(await code(OUTCOME, { id: ids(people.noor)[0] }, who)).toBe('NOT_FOUND');
  for (const query of [LIST, WAITING]) expect(await code(query, {}, student)).toBe('NOT_FOUND');
  expect(await code(INVITE, { ids: ids(people.noor) }, student)).toBe('NOT_FOUND');
  expect((await lettersOf(api)).length).toBe(1);
});

test('too many at once are refused by name', async () => {
  const answer = await api.ask(
    INVITE,
    { ids: Array.from({ length: 51 }, () => ids(crypto.randomUUID())[0]) },
    dean.accountId,
  );
  expect(answer.errors?.[0]).toMatchObject({
    message: 'Invite 1 to 50 people at once.',
    extensions: { field: 'personIds' },
  });
});
