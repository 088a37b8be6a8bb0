import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let school: string;
let hospital: string;
let dean: Somebody;
let matron: Somebody;
let noor: Somebody;
const PASSWORD = 'a long enough passphrase';

beforeEach(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  [dean, matron] = [await world.aStaffMember(school, 'Dean'), await world.aStaffMember(hospital, 'Matron')];
  const personId = await world.aRecord(school, 'Noor');
  await world.anAffiliation(school, personId, { stage: 'RESIDENT', until: '2199-06-30' });
  noor = { personId, accountId: await world.anAccount(personId, 'noor@example.org', PASSWORD) };
});
afterEach(() => api.stop());

const alsoAtTheHospital = async () => {
  await api.world.aRecord(hospital, 'Noor', { personId: noor.personId });
  await api.world.anAffiliation(hospital, noor.personId, { stage: 'RESIDENT' });
};
const act = async (name: string, by: Somebody, whom = noor.personId) => {
  const type = name === 'restoreAccess' ? '' : '... on PersonAccess';
  const answer = await api.ask<Record<string, Record<string, unknown>>>(
    `mutation ($id: ID!) { ${name}(personId: $id) { __typename ${type ? `${type} { isCurrent } ... on Refusal { message }` : 'isCurrent'} } }`,
    { id: toGlobalId('Person', whom) },
    by.accountId,
  );
  return answer.errors?.[0]?.extensions.code ?? answer.data[name];
};
const memberOf = async (who: Somebody) =>
  (
    await api.ask<{ viewer: { memberOf: { name: string }[] } | null }>(
      '{ viewer { memberOf { name } } }',
      {},
      who.accountId,
    )
  ).data.viewer?.memberOf.map(({ name }) => name);
const signsIn = async () =>
  (
    await api.ask<{ signIn: { __typename: string } }>(
      'mutation ($p: String!) { signIn(email: "noor@example.org", password: $p) { __typename } }',
      { p: PASSWORD },
    )
  ).data.signIn.__typename;
const gone = { __typename: 'PersonAccess', isCurrent: false };

test('who leaves loses the institution with the next request, and keeps the account', async () => {
  expect(await memberOf(noor)).toEqual(['School']);
  expect(await act('endAffiliation', dean)).toEqual(gone);
  expect(await memberOf(noor)).toEqual([]);
  expect(await signsIn()).toBe('SignInSuccess');
});

test('a deactivated account is closed at once, its sessions with it, and keeps its history', async () => {
  await memberOf(noor);
  expect(await act('deactivateAccount', dean)).toEqual(gone);
  expect(await memberOf(noor)).toBeUndefined();
  expect(await signsIn()).toBe('SignInRefused');
  const found = await api.ask(
    'query ($id: ID!) { person(id: $id) { name } }',
    { id: toGlobalId('Person', noor.personId) },
    dean.accountId,
  );
  expect(found.data).toEqual({ person: { name: 'Noor' } });
});

test('an institution closes no account of somebody who stands elsewhere, and is not told that', async () => {
  await alsoAtTheHospital();
  expect(await act('deactivateAccount', dean)).toEqual(gone);
  expect(await memberOf(noor)).toEqual(['Hospital']);
});

test('what was ended is restored as it was', async () => {
  await act('deactivateAccount', dean);
  expect(await act('restoreAccess', dean)).toEqual({ __typename: 'PersonAccess', isCurrent: true });
  expect(await signsIn()).toBe('SignInSuccess');
  const [row] = await api.server.database.reading(school, ({ query }) =>
    query<{ ended_on: string }>('select ended_on::text from affiliation where institution_id = $1 and person_id = $2', [
      school,
      noor.personId,
    ]),
  );
  expect(row?.ended_on).toBe('2199-06-30');
  expect(await act('restoreAccess', dean)).toBe('NOT_FOUND');
});

test('another institution reopens nothing, and finds nobody to end', async () => {
  await act('deactivateAccount', dean);
  await api.world.aRecord(hospital, 'Noor', { personId: noor.personId });
  for (const name of ['restoreAccess', 'endAffiliation', 'deactivateAccount'])
    expect(await act(name, matron)).toBe('NOT_FOUND');
  expect(await signsIn()).toBe('SignInRefused');
});

test('a coordinator may not, and nobody ends their own access', async () => {
  const coordinator = await api.world.aStaffMember(school, 'Coordinator', 'COORDINATOR');
  expect(await act('deactivateAccount', coordinator)).toBe('NOT_FOUND');
  expect(await act('endAffiliation', dean, dean.personId)).toMatchObject({ __typename: 'OwnAccess' });
  expect(await memberOf(dean)).toEqual(['School']);
});
