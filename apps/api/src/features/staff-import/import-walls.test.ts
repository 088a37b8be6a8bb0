import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { ImportingStaff } from '../../testing/importing-staff';
import type { Somebody } from '../../testing/world';

/** A school whose admin imports; people of the school who may not; and the admin of a hospital. */
let api: ApiUnderTest;
let school: string;
let admin: Somebody;
let staff: ImportingStaff;
let coordinator: Somebody;
let student: Somebody;
let matron: Somebody;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  school = await world.anInstitution('School');
  const hospital = await world.anInstitution('Hospital');
  admin = await world.aStaffMember(school, 'Admin Ada');
  staff = new ImportingStaff(api, admin);
  coordinator = await world.aStaffMember(school, 'Coordinator Carla', 'COORDINATOR');
  student = await world.aMember(school, 'Student Sara', { stage: 'MEDICAL_STUDENT' });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
});
afterAll(() => api.stop());

const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const strangers = () => [coordinator, student, matron];

test('for everybody else there is no import: not by id, not as a node, not to act on, not to fill', async () => {
  const { id } = await staff.checked();
  for (const { accountId } of strangers()) {
    const ask = (query: string) => api.ask(query, { id }, accountId);
    for (const act of ['checkImport(id: $id)', 'applyImport(id: $id)', 'cancelImport(id: $id)'])
      expect((await ask(`mutation ($id: ID!) { ${act} { __typename } }`)).errors).toMatchObject(notFound);
    expect((await ask('query ($id: ID!) { import(id: $id) { state } }')).errors).toMatchObject(notFound);
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }')).data).toEqual({ node: null });
  }
  for (const who of strangers()) expect((await staff.upload(id, 'x', { who })).status).toBe(404);
  expect((await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, admin.accountId)).data).toEqual({
    node: { id },
  });
  expect(await staff.look(id)).toMatchObject({ state: 'CHECKED' });
});

test('lists are of the own institution, for who may import; the newest first', async () => {
  const list = (who: Somebody) =>
    api.ask<{ imports: { totalCount: number; edges: { node: { id: string } }[] } }>(
      '{ imports(first: 2) { totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }',
      {},
      who.accountId,
    );
  const { id } = await staff.does('beginImport', { source: null });
  expect((await list(admin)).data.imports.edges[0]?.node.id).toBe(id);
  expect((await list(matron)).data.imports).toMatchObject({ totalCount: 0, edges: [] });
  for (const who of [coordinator, student]) expect((await list(who)).errors).toMatchObject(notFound);
  for (const who of [coordinator, student])
    expect((await api.ask('mutation { beginImport { __typename } }', {}, who.accountId)).errors).toMatchObject(
      notFound,
    );
  const foreign = await new ImportingStaff(api, matron).does('beginImport', { source: null });
  expect((await staff.upload(foreign.id, 'x', { who: admin })).status).toBe(404);
});

test('a file is taken from our own pages alone, for an import that exists, with a role and a name', async () => {
  const id = await staff.begun();
  expect((await staff.upload(id, 'x', { who: null })).status).toBe(401);
  expect((await staff.upload(id, 'x', { headers: { 'x-chiron-upload': '' } })).status).toBe(403);
  expect((await staff.upload(id, 'x', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  expect((await staff.upload(id, 'x', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(201);
  expect((await staff.upload(id, 'x', { role: 'notes' })).status).toBe(400);
  expect((await staff.upload(id, 'x', { name: '' })).status).toBe(400);
  expect((await staff.upload(toGlobalId('Import', school, school), 'x')).status).toBe(404);
  expect((await staff.upload('nonsense', 'x')).status).toBe(404);
});
