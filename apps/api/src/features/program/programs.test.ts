import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let school: string;
let hospital: string;
let admin: Somebody;
let cora: Somebody;
let conrad: Somebody;
let moderator: Somebody;
let student: Somebody;
let attending: Somebody;
let matron: Somebody;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  admin = await world.aStaffMember(school, 'Ada Admin');
  cora = await world.aStaffMember(school, 'Cora Coordinator', 'COORDINATOR');
  conrad = await world.aStaffMember(school, 'Conrad Coordinator', 'COORDINATOR');
  moderator = await world.aStaffMember(school, 'Mona Moderator', 'MODERATOR');
  student = await world.aMember(school, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  attending = await world.aMember(school, 'Anna Attending', { stage: 'ATTENDING' });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
});
afterAll(() => api.stop());

interface Program {
  __typename: string;
  id: string;
  name: string;
  version: number;
  memberCount: number;
  canManage: boolean;
  archivedAt: string | null;
  message?: string;
  people: { role: string; person: { name: string } | null }[];
}
const PROGRAM = 'id name version memberCount canManage archivedAt people { role person { name } }';
const RESULT = `{ __typename ... on Program { ${PROGRAM} } ... on Refusal { message field } }`;
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const person = (who: Somebody) => toGlobalId('Person', who.personId);

async function create(who: Somebody, facts: object): Promise<Program> {
  const query = `mutation ($facts: ProgramInput!) { createProgram(facts: $facts) ${RESULT} }`;
  return (await api.ask<{ createProgram: Program }>(query, { facts }, who.accountId)).data.createProgram;
}

const add = (who: Somebody, programId: string, whom: Somebody, role = 'MEMBER') =>
  api.ask<{ addToProgram: Program }>(
    `mutation ($programId: ID!, $personId: ID!, $role: ProgramRole!) { addToProgram(programId: $programId, personId: $personId, role: $role) ${RESULT} }`,
    { programId, personId: person(whom), role },
    who.accountId,
  );

const nearPeer = { name: 'Near-peer', purpose: 'M2 for M1', stages: ['MEDICAL_STUDENT'] };

test('a coordinator creates a program, stands in it, and adds who fits', async () => {
  const program = await create(cora, nearPeer);
  expect(program).toMatchObject({
    canManage: true,
    people: [{ role: 'COORDINATOR', person: { name: 'Cora Coordinator' } }],
  });
  const added = await add(cora, program.id, student);
  expect(added.data.addToProgram).toMatchObject({ memberCount: 1 });
});

test('whoever stands at a stage that is not taken is refused, with the stage named', async () => {
  const { id } = await create(cora, nearPeer);
  expect((await add(cora, id, attending)).data.addToProgram).toEqual({
    __typename: 'StageNotAllowed',
    message: 'This program does not take people at the stage “Attending”.',
    field: 'personId',
  });
  expect((await add(cora, id, student, 'COORDINATOR')).data.addToProgram.__typename).toBe('NotOnTheStaff');
});

test('another coordinator reads it and changes nothing; an admin changes every one', async () => {
  const { id, version } = await create(cora, nearPeer);
  const read = await api.ask<{ program: Program }>(
    `query ($id: ID!) { program(id: $id) { ${PROGRAM} } }`,
    { id },
    conrad.accountId,
  );
  expect(read.data.program.canManage).toBe(false);
  expect((await add(conrad, id, student)).errors).toMatchObject(notFound);
  const change = `mutation ($id: ID!, $version: Int!, $facts: ProgramInput!) { changeProgram(id: $id, version: $version, facts: $facts) ${RESULT} }`;
  const renamed = { id, version, facts: { ...nearPeer, name: 'Big siblings' } };
  expect((await api.ask(change, renamed, conrad.accountId)).errors).toMatchObject(notFound);
  expect((await api.ask(change, renamed, admin.accountId)).data.changeProgram).toMatchObject({ name: 'Big siblings' });
  expect((await api.ask(change, renamed, admin.accountId)).data.changeProgram).toMatchObject({
    __typename: 'ProgramFactsRefused',
    field: 'version',
  });
});

test('nobody is added to an archived program, and it can be taken out again', async () => {
  const { id } = await create(admin, nearPeer);
  const archive = 'mutation ($id: ID!, $is: Boolean!) { archiveProgram(id: $id, isArchived: $is) { archivedAt } }';
  await api.ask(archive, { id, is: true }, admin.accountId);
  expect((await add(admin, id, student)).data.addToProgram.__typename).toBe('ProgramArchived');
  const out = await api.ask(archive, { id, is: false }, admin.accountId);
  expect(out.data.archiveProgram).toEqual({ archivedAt: null });
});

test('whoever is taken out is a member no longer', async () => {
  const { id } = await create(admin, { name: 'Open to all' });
  await add(admin, id, student);
  const remove = `mutation ($id: ID!, $personId: ID!) { removeFromProgram(programId: $id, personId: $personId) { memberCount people { role } } }`;
  const out = await api.ask(remove, { id, personId: person(student) }, admin.accountId);
  expect(out.data.removeFromProgram).toEqual({ memberCount: 0, people: [] });
});

test('a program without a name is told, and none is made', async () => {
  expect(await create(admin, { name: ' ' })).toMatchObject({ __typename: 'ProgramFactsRefused', field: 'name' });
});

test('another institution sees nothing, a moderator and a student neither', async () => {
  const { id } = await create(admin, nearPeer);
  for (const who of [matron, moderator, student]) {
    const one = await api.ask('query ($id: ID!) { program(id: $id) { name } }', { id }, who.accountId);
    expect(one.errors).toMatchObject(notFound);
    const node = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, who.accountId);
    expect(node.data).toEqual({ node: null });
    expect((await add(who, id, student)).errors).toMatchObject(notFound);
  }
  const list = await api.ask('{ programs { name } }', {}, matron.accountId);
  expect(list.data).toEqual({ programs: [] });
  const own = await api.ask<{ createProgram: Program }>(
    `mutation ($facts: ProgramInput!) { createProgram(facts: $facts) ${RESULT} }`,
    { facts: nearPeer },
    matron.accountId,
  );
  expect((await add(matron, own.data.createProgram.id, student)).errors).toMatchObject(notFound);
});
