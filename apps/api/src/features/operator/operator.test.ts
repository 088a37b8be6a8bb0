import { toGlobalId } from '@chiron/domain/ids';
import { getMetadataStorage } from 'type-graphql';
import { createDataSource } from '../../data-source';
import { Database } from '../../platform/database';
import { IMPERSONAL, PERSONAL } from '../../testing/operator-questions';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';
import { createOperator, setOperator } from '../account';

let api: ApiUnderTest;
let school: string;
let admin: Somebody;
let student: Somebody;
let operator: string;

const EMAIL = 'ops@example.org';
const PASSWORD = 'a long enough passphrase';

async function asOwner<T>(work: (owner: Database) => Promise<T>): Promise<T> {
  const dataSource = createDataSource(api.ownerUrl, 1);
  await dataSource.initialize();
  return work(new Database(dataSource)).finally(() => dataSource.destroy());
}

beforeAll(async () => {
  api = await startApi();
  school = await api.world.anInstitution('School');
  admin = await api.world.aStaffMember(school, 'Ada Admin');
  student = await api.world.aMember(school, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  await api.world.aMentorship(school, admin.personId, student.personId);
  await createOperator(api.server.database, { email: EMAIL, password: PASSWORD });
  await asOwner((owner) => setOperator(owner, EMAIL, true));
  const [account] = await api.server.database.reading(null, ({ query }) =>
    query<{ account_id: string }>('select account_id from sign_in_account($1)', [EMAIL]),
  );
  operator = account?.account_id ?? '';
});
afterAll(() => api.stop());

const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const INSTITUTIONS = '{ operatedInstitutions { id name members staff records deactivatedAt } }';
const HEALTH =
  '{ installationHealth { version databaseVersion migrations lastMigration lettersWaiting diskFreeBytes } }';
const LOG = '{ installationLog { edges { node { n action actorId subject } } } }';
const ACTIVE = 'mutation ($id: ID!, $is: Boolean!) { setInstitutionActive(institutionId: $id, isActive: $is) }';

test('an operator signs in, is nobody’s record, and is told so', async () => {
  const { data } = await api.ask(
    '{ viewer { isOperator person { name } actingAt { name } memberOf { name } capabilities staffRoles } }',
    {},
    operator,
  );
  expect(data.viewer).toEqual({
    isOperator: true,
    person: { name: 'Operator' },
    actingAt: null,
    memberOf: [],
    capabilities: [],
    staffRoles: [],
  });
});

test('institutions are numbers', async () => {
  const { data } = await api.ask<{ operatedInstitutions: object[] }>(INSTITUTIONS, {}, operator);
  expect(data.operatedInstitutions).toMatchObject([{ name: 'School', members: 2, staff: 1, records: 2 }]);
});

test('health tells versions and what waits', async () => {
  const { data } = await api.ask(HEALTH, {}, operator);
  expect(data.installationHealth).toMatchObject({ databaseVersion: expect.stringMatching(/^\d+/), lettersWaiting: 0 });
});

test('only operators do any of it, and only the owner of the schema makes one', async () => {
  for (const query of [INSTITUTIONS, HEALTH, LOG])
    for (const who of [admin, student])
      expect((await api.ask(query, {}, who.accountId)).errors).toMatchObject(notFound);
  const off = await api.ask(ACTIVE, { id: toGlobalId('Institution', school), is: false }, admin.accountId);
  expect(off.errors).toMatchObject(notFound);
  const asApp = api.server.database.for(admin.personId);
  await expect(asApp.writing(null, ({ query }) => query('select set_operator($1, true)', [EMAIL]))).rejects.toThrow(
    /permission denied/,
  );
  await asApp.writing(null, ({ query }) => query('select make_demo_operator($1)', [`${admin.personId}@example.org`]));
  expect((await api.ask(INSTITUTIONS, {}, admin.accountId)).errors).toMatchObject(notFound);
});

test('the guarded functions answer nothing to whoever is no operator, whatever the code asks', async () => {
  const asAdmin = api.server.database.for(admin.personId);
  const rows = await asAdmin.writing(null, async ({ query }) => [
    await query('select * from operated_institutions()'),
    await query('select * from set_institution_active($1, false) as done where done', [school]),
    await query('select * from waiting_letters() where oldest is not null'),
  ]);
  expect(rows).toEqual([[], [], []]);
});

test('no query gives an operator a personal record', async () => {
  const ids = {
    person: toGlobalId('Person', student.personId),
    mentorship: toGlobalId('Mentorship', '0192d4a0-0000-7000-8000-000000000000', school),
  };
  const [mentorship] = await api.server.database.reading(school, ({ query }) =>
    query<{ id: string }>('select id from mentorship where institution_id = $1', [school]),
  );
  ids.mentorship = toGlobalId('Mentorship', mentorship?.id ?? '', school);
  for (const query of PERSONAL) {
    const used = Object.fromEntries(Object.entries(ids).filter(([name]) => query.includes(`$${name}`)));
    const { data, errors } = await api.ask(query, used, operator);
    const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
    expect([query, codes.filter((code) => code !== 'NOT_FOUND')]).toEqual([query, []]);
    expect(JSON.stringify(data)).not.toMatch(/Sami|Ada/);
  }
});

test('every query of the schema is asked in that test, or declared impersonal', () => {
  const asked = new Set(PERSONAL.flatMap((query) => /\{ (\w+)/.exec(query)?.[1] ?? []));
  const names = getMetadataStorage().queries.map(({ schemaName }) => schemaName);
  expect(names.filter((name) => !asked.has(name) && !(name in IMPERSONAL))).toEqual([]);
});

test('an operator founds an institution whose first admin signs in with the password told once', async () => {
  const founding = {
    slug: 'st-luke',
    name: 'St Luke’s',
    crest: 'SL',
    timeZone: 'Europe/Vienna',
    adminName: 'Ilse Admin',
    adminEmail: 'ilse@example.org',
  };
  const FOUND = `mutation ($founding: FoundingInput!) { foundInstitution(founding: $founding) { __typename
    ... on FoundedInstitution { slug password } ... on Refusal { message field } } }`;
  const { data } = await api.ask<{ foundInstitution: { password: string } }>(FOUND, { founding }, operator);
  const entered = await api.ask(
    `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
       ... on SignInSuccess { viewer { actingAt { slug } staffRoles } } } }`,
    { email: founding.adminEmail, password: data.foundInstitution.password },
  );
  expect(entered.data.signIn).toEqual({
    viewer: { actingAt: { slug: 'st-luke' }, staffRoles: ['INSTITUTION_ADMIN'] },
  });
  const faults: [object, string][] = [
    [founding, 'slug'],
    [{ ...founding, slug: 'other' }, 'adminEmail'],
    [{ ...founding, slug: 'other', timeZone: 'Mars' }, 'timeZone'],
  ];
  for (const [faulty, field] of faults) {
    const told = await api.ask(FOUND, { founding: faulty }, operator);
    expect(told.data.foundInstitution).toMatchObject({ __typename: 'InstitutionFactsRefused', field });
  }
});

test('where an institution is out of use nobody acts, from the next request on, until it is in use again', async () => {
  const id = toGlobalId('Institution', school);
  const ROSTER = '{ mentorships { edges { node { id } } } }';
  await api.ask(ACTIVE, { id, is: false }, operator);
  expect((await api.ask(ROSTER, {}, admin.accountId)).errors).toMatchObject(notFound);
  const viewer = await api.ask('{ viewer { actingAt { name } memberOf { name } staffRoles } }', {}, admin.accountId);
  expect(viewer.data.viewer).toEqual({ actingAt: null, memberOf: [], staffRoles: [] });
  const back = await api.ask(
    'mutation ($id: ID!) { actAt(institutionId: $id) { capabilities } }',
    { id },
    admin.accountId,
  );
  expect(back.errors).toMatchObject(notFound);
  await api.ask(ACTIVE, { id, is: true }, operator);
  expect((await api.ask(ROSTER, {}, admin.accountId)).errors).toBeUndefined();
});

test('the log of the installation holds ids alone', async () => {
  const { data } = await api.ask<{ installationLog: { edges: { node: { action: string; subject: string } }[] } }>(
    LOG,
    {},
    operator,
  );
  const actions = data.installationLog.edges.map(({ node }) => node.action);
  expect(actions).toEqual(
    expect.arrayContaining([
      'operator.made',
      'institution.founded',
      'institution.deactivated',
      'institution.reactivated',
    ]),
  );
  expect(JSON.stringify(data)).not.toMatch(/Luke|ilse|ops@/);
});

test('an operator who is revoked is one no longer at the next request', async () => {
  await asOwner((owner) => setOperator(owner, EMAIL.toUpperCase(), false));
  expect((await api.ask(INSTITUTIONS, {}, operator)).errors).toMatchObject(notFound);
  expect(await asOwner((owner) => setOperator(owner, 'nobody@example.org', true))).toBe(false);
});
