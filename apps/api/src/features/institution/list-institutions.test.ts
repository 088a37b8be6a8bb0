import { createDataSource } from '../../data-source';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let student: Somebody;
let closed: string;

beforeAll(async () => {
  api = await startApi();
  await api.world.anInstitution('Willow Hospital');
  closed = await api.world.anInstitution('Closed College');
  student = await api.world.aMember(await api.world.anInstitution('Aspen School'), 'Sami Student');
  const owner = await createDataSource(api.ownerUrl, 1).initialize();
  await owner
    .query('update institution set deactivated_at = now() where id = $1', [closed])
    .finally(() => owner.destroy());
});
afterAll(() => api.stop());

const LIST = '{ institutions { name } }';

test('whoever is signed in reads the institutions in use, by name', async () => {
  const { data } = await api.ask<{ institutions: { name: string }[] }>(LIST, {}, student.accountId);
  expect(data.institutions).toEqual([{ name: 'Aspen School' }, { name: 'Willow Hospital' }]);
});

test('a stranger is asked to sign in', async () => {
  const { errors } = await api.ask(LIST, {});
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
