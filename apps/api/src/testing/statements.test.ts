import { Client } from 'pg';
import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from './api-under-test';
import type { Somebody } from './world';

/** A list costs the same number of statements, however long it is. */
let api: ApiUnderTest;
let staff: Somebody;
let mentor: string;

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution();
  staff = await api.world.aStaffMember(school, 'Admin');
  mentor = await api.world.aRecord(school, 'Mentor of many');
  for (let n = 0; n < 30; n += 1)
    await api.world.aMentorship(school, mentor, await api.world.aRecord(school, `Mentee ${n}`));
  await api.cookieOf(staff.accountId);
});
afterAll(() => api.stop());

async function statementsOf(query: string, first: number): Promise<number> {
  const variables = { first, id: toGlobalId('Person', mentor) };
  await api.ask(query, variables, staff.accountId); // that staff look at it is written down once an hour
  const spy = jest.spyOn(Client.prototype, 'query');
  const answer = await api.ask(query, variables, staff.accountId);
  const count = spy.mock.calls.length;
  spy.mockRestore();
  expect(answer.errors).toBeUndefined();
  expect(JSON.stringify(answer.data).split('Mentee').length).toBeGreaterThan(first / 2);
  return count;
}

test.each([
  [
    'the roster',
    'query ($first: Int) { mentorships(first: $first) { edges { node { id host { name } mentor { person { name institution { name } } } mentee { person { name stage } } } } } }',
  ],
  [
    'people',
    'query ($first: Int) { people(search: "mentee", first: $first) { edges { node { name institution { name } } } } }',
  ],
  [
    'a lineage',
    'query ($id: ID!, $first: Int) { lineage(personId: $id, first: $first) { places { person { name institution { name } } } links { known { source } } } }',
  ],
])('%s', async (_name, query) => {
  const [short, long] = [await statementsOf(query, 3), await statementsOf(query, 30)];
  expect(short).toBeGreaterThan(3);
  expect(long).toBe(short);
});
