import { newId } from '../../platform/database';
import type { ScopedClient } from '../../platform/database/database';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { aClient } from '../../testing/partner';

/** What the database itself holds back from a client, whatever a query forgets to ask. */
let api: ApiUnderTest;
let school: string;
let hospital: string;

beforeAll(async () => {
  api = await startApi();
  school = await api.world.anInstitution('School');
  hospital = await api.world.anInstitution('Hospital');
  await api.world.aMember(school, 'Sara Student');
  await api.world.aMember(hospital, 'Wanda Ward');
});
afterAll(() => api.stop());

const TABLES = ['person_record', 'affiliation', 'mentorship'];

async function rowsOf(client: ScopedClient, at: string): Promise<number> {
  const counts = await api.server.database.forClient(client).reading(at, async ({ query }) => {
    const found: number[] = [];
    for (const table of TABLES)
      found.push((await query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0);
    return found;
  });
  return counts.reduce((sum, n) => sum + n, 0);
}

test('a client finds rows of its own institution alone; one that a partner holds finds none anywhere', async () => {
  const { id } = await aClient(api, await api.world.aStaffMember(school, 'Dean'));
  expect(await rowsOf({ id, home: school }, school)).toBeGreaterThan(0);
  expect(await rowsOf({ id, home: school }, hospital)).toBe(0);
  for (const at of [school, hospital]) expect(await rowsOf({ id, home: null }, at)).toBe(0);
});

test('a client writes nothing', () => {
  const database = api.server.database.forClient({ id: newId(), home: school });
  expect(() => database.writing(school, () => Promise.resolve())).toThrow('An API client writes nothing.');
  const sneaked = database.reading(school, ({ query }) => query(`update person_record set name = 'Mallory'`));
  return expect(sneaked).rejects.toThrow('read-only transaction');
});

test('the policy knows a client only while it lives, and nobody else', async () => {
  const { id } = await aClient(api, await api.world.aStaffMember(school, 'Rector'));
  const standing = (client: string) =>
    api.server.database
      .forClient({ id: client, home: school })
      .reading(school, ({ query }) => query('select institution_id, granted_by from client_standing()'));
  expect(await standing(id)).toEqual([{ institution_id: school, granted_by: school }]);
  expect(await standing(newId())).toEqual([]);
  await api.server.database.writing(school, ({ query }) => query('update api_client set revoked_at = now()'));
  expect(await standing(id)).toEqual([]);
  const person = api.server.database.reading(school, ({ query }) => query('select * from client_standing()'));
  expect(await person).toEqual([]);
});
