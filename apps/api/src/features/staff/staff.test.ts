import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let school: string;
let hospital: string;
let admin: Somebody;
let cora: Somebody;
let student: Somebody;
let matron: Somebody;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  admin = await world.aStaffMember(school, 'Ada Admin');
  cora = await world.aStaffMember(school, 'Cora Coordinator', 'COORDINATOR');
  student = await world.aMember(school, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
});
afterAll(() => api.stop());

const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const STAFF = '{ staff { role since person { name } grantedBy { name } } }';

const change = (what: 'grantRole' | 'revokeRole', who: Somebody, personId: string, role: string) =>
  api.ask<Record<string, { __typename: string }>>(
    `mutation ($id: ID!, $role: StaffRole!) { ${what}(personId: $id, role: $role) { __typename ... on Refusal { message } } }`,
    { id: toGlobalId('Person', personId), role },
    who.accountId,
  );

const rolesOf = async (who: Somebody) =>
  (await api.ask<{ viewer: { staffRoles: string[] } }>('{ viewer { staffRoles } }', {}, who.accountId)).data.viewer
    .staffRoles;

test('a role that is granted holds at the next request of the other’s session, and one taken away does not', async () => {
  expect(await rolesOf(student)).toEqual([]);
  const granted = await change('grantRole', admin, student.personId, 'MODERATOR');
  expect(granted.data).toEqual({ grantRole: { __typename: 'RoleChanged' } });
  expect(await rolesOf(student)).toEqual(['MODERATOR']);
  await change('revokeRole', admin, student.personId, 'MODERATOR');
  expect(await rolesOf(student)).toEqual([]);
});

test('the staff are listed with since when and by whom', async () => {
  await change('grantRole', admin, student.personId, 'COORDINATOR');
  await change('grantRole', admin, student.personId, 'COORDINATOR');
  const { data } = await api.ask<{ staff: object[] }>(STAFF, {}, admin.accountId);
  expect(data.staff).toEqual([
    { role: 'INSTITUTION_ADMIN', since: '2020-07-01', person: { name: 'Ada Admin' }, grantedBy: null },
    { role: 'COORDINATOR', since: '2020-07-01', person: { name: 'Cora Coordinator' }, grantedBy: null },
    {
      role: 'COORDINATOR',
      since: expect.any(String),
      person: { name: 'Sami Student' },
      grantedBy: { name: 'Ada Admin' },
    },
  ]);
  await change('revokeRole', admin, student.personId, 'COORDINATOR');
});

test('a role that stands on a training stage goes alone', async () => {
  const both = await api.world.aMember(school, 'Betty Both', { stage: 'RESIDENT', year: 2, role: 'COORDINATOR' });
  await change('revokeRole', admin, both.personId, 'COORDINATOR');
  const { data } = await api.ask('{ viewer { staffRoles person { stage } } }', {}, both.accountId);
  expect(data.viewer).toEqual({ staffRoles: [], person: { stage: 'RESIDENT' } });
});

test('a coordinator does not grant, nor revoke, nor list', async () => {
  expect((await change('grantRole', cora, cora.personId, 'INSTITUTION_ADMIN')).errors).toMatchObject(notFound);
  expect((await change('revokeRole', cora, admin.personId, 'INSTITUTION_ADMIN')).errors).toMatchObject(notFound);
  expect((await api.ask(STAFF, {}, cora.accountId)).errors).toMatchObject(notFound);
});

test('whoever has no account is refused, and whoever is not recorded is not found', async () => {
  const record = await api.world.aRecord(school, 'Nora Noaccount');
  expect((await change('grantRole', admin, record, 'MODERATOR')).data.grantRole?.__typename).toBe('NoAccountYet');
  expect((await change('grantRole', admin, matron.personId, 'MODERATOR')).errors).toMatchObject(notFound);
});

test('another institution’s staff see and change nothing here', async () => {
  expect((await change('revokeRole', matron, admin.personId, 'INSTITUTION_ADMIN')).errors).toMatchObject(notFound);
  const { data } = await api.ask<{ staff: object[] }>(STAFF, {}, matron.accountId);
  expect(data.staff).toMatchObject([{ person: { name: 'Matron Mirela' } }]);
});

test('the last admin stays', async () => {
  const { data } = await change('revokeRole', matron, matron.personId, 'INSTITUTION_ADMIN');
  expect(data.revokeRole).toEqual({
    __typename: 'LastAdmin',
    message: 'This is the last admin of the institution. Make somebody else an admin first.',
  });
});

test('of two admins who remove each other at the same moment, one remains', async () => {
  const other = await api.world.aStaffMember(hospital, 'Marek Matron');
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([
      change('revokeRole', matron, other.personId, 'INSTITUTION_ADMIN'),
      change('revokeRole', other, matron.personId, 'INSTITUTION_ADMIN'),
    ]);
    const left = [await rolesOf(matron), await rolesOf(other)].filter((roles) => roles.length > 0);
    expect(left).toEqual([['INSTITUTION_ADMIN']]);
    const [admins, gone] = (await rolesOf(matron)).length > 0 ? [matron, other] : [other, matron];
    await change('grantRole', admins, gone.personId, 'INSTITUTION_ADMIN');
  }
});

test('each change is in the log of the institution, as ids', async () => {
  const rows = await api.server.database.reading(school, ({ query }) =>
    query<{ action: string; subject: object }>(
      `select action, subject from audit_event where institution_id = $1 and action like 'role.%' order by n limit 2`,
      [school],
    ),
  );
  expect(rows).toEqual([
    { action: 'role.granted', subject: { personId: student.personId, role: 'MODERATOR' } },
    { action: 'role.revoked', subject: { personId: student.personId, role: 'MODERATOR' } },
  ]);
});
