import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let student: Somebody;
let attending: Somebody;
let matron: Somebody;

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution('School');
  student = await api.world.aMember(school, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  attending = await api.world.aMember(school, 'Anna Attending', { stage: 'ATTENDING' });
  matron = await api.world.aStaffMember(await api.world.anInstitution('Hospital'), 'Matron Mirela');
});
afterAll(() => api.stop());

const act = (what: 'blockPerson' | 'unblockPerson', who: Somebody, whom: Somebody) =>
  api.ask(`mutation ($id: ID!) { ${what}(personId: $id) }`, { id: toGlobalId('Person', whom.personId) }, who.accountId);
const blocks = async (who: Somebody) =>
  (await api.ask<{ myBlocks: { personId: string }[] }>('{ myBlocks { personId since } }', {}, who.accountId)).data
    .myBlocks;

test('whoever is blocked stands on one’s own list alone, once, until the block ends', async () => {
  await act('blockPerson', student, attending);
  await act('blockPerson', student, attending);
  expect(await blocks(student)).toMatchObject([{ personId: toGlobalId('Person', attending.personId) }]);
  expect(await blocks(attending)).toEqual([]);
  await act('unblockPerson', attending, student);
  expect(await blocks(student)).toHaveLength(1);
  await act('unblockPerson', student, attending);
  expect(await blocks(student)).toEqual([]);
});

test('whom one cannot see is not found, in the same words as nobody', async () => {
  const hidden = await act('blockPerson', student, matron);
  const nobody = await act('blockPerson', student, { personId: '0192d4a0-0000-7000-8000-000000000000', accountId: '' });
  expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(hidden.errors).toEqual(nobody.errors);
});

test('nobody blocks themselves', async () => {
  expect((await act('blockPerson', student, student)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});
