import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

/** A school above two hospitals, one large and one small, and a university that is nobody's child. */
let api: ApiUnderTest;
let school: string;
let dean: Somebody;
let cora: Somebody;
let moderator: Somebody;
let student: Somebody;
let matron: Somebody;
let rector: Somebody;

async function under(parent: string, name: string): Promise<string> {
  const id = await api.world.anInstitution(name);
  await api.server.database.writing(id, ({ query }) =>
    query('update institution set parent_id = $2 where id = $1', [id, parent]),
  );
  return id;
}

async function people(institution: string, stage: 'RESIDENT' | 'FELLOW' | 'ATTENDING', count: number) {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = await api.world.aRecord(institution, `${stage} ${n}`);
    await api.world.anAffiliation(institution, id, { stage });
    ids.push(id);
  }
  return ids;
}

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  school = await world.anInstitution('School');
  const [large, small] = [await under(school, 'Large hospital'), await under(school, 'Small hospital')];
  dean = await world.aStaffMember(school, 'Dean Dunya');
  cora = await world.aStaffMember(school, 'Cora Coordinator', 'COORDINATOR');
  moderator = await world.aStaffMember(school, 'Mona Moderator', 'MODERATOR');
  student = await world.aMember(school, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  matron = await world.aStaffMember(large, 'Matron Mirela');
  rector = await world.aStaffMember(await world.anInstitution('University'), 'Rector Rada');
  const residents = await people(large, 'RESIDENT', 9);
  const [attending = ''] = await people(large, 'ATTENDING', 12);
  await people(large, 'FELLOW', 2);
  await people(small, 'RESIDENT', 3);
  for (const resident of residents) await world.aMentorship(large, attending, resident);
  await world.aMentorship(large, attending, residents[0] ?? '', { state: 'PAUSED' });
});
afterAll(() => api.stop());

const CHILDREN = `{ childrenTotals { institution { name } peopleTotal people { key count } mentorshipsTotal mentorships { key count } } }`;
const OWN = '{ institutionTotals { peopleTotal people { key count } mentorshipsTotal } }';
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];

interface Child {
  institution: { name: string };
  peopleTotal: number | null;
  people: { key: string; count: number | null }[];
  mentorshipsTotal: number | null;
  mentorships: { key: string; count: number | null }[];
}

test.each([
  ['an admin', () => dean],
  ['a coordinator', () => cora],
])('%s of the parent sees numbers of six and more, and a second one hidden beside a small one', async (_name, who) => {
  const { data } = await api.ask<{ childrenTotals: Child[] }>(CHILDREN, {}, who().accountId);
  const [large, small] = [...data.childrenTotals].sort((a, b) => a.institution.name.localeCompare(b.institution.name));
  expect(Object.fromEntries(large?.people.map(({ key, count }) => [key, count]) ?? [])).toEqual({
    ATTENDING: 12,
    FELLOW: null, // two of them
    RESIDENT: null, // or the total would tell of the two
  });
  expect(large).toMatchObject({ peopleTotal: 23, mentorshipsTotal: 10 });
  expect(large?.mentorships.map(({ count }) => count)).toEqual([null, null]);
  expect(small).toMatchObject({
    peopleTotal: null,
    people: [{ key: 'RESIDENT', count: null }],
    mentorshipsTotal: null,
  });
});

test('the parent does not see the people themselves', async () => {
  const { data } = await api.ask<{ people: { edges: object[] } }>(
    '{ people(search: "resident") { edges { node { name } } } }',
    {},
    dean.accountId,
  );
  expect(data.people.edges).toEqual([]);
});

test('own totals are exact', async () => {
  const { data } = await api.ask(OWN, {}, cora.accountId);
  expect(data.institutionTotals).toEqual({
    peopleTotal: 1,
    people: [{ key: 'MEDICAL_STUDENT', count: 1 }],
    mentorshipsTotal: 0,
  });
});

test('a child sees nothing of its parent or its sibling, and a stranger nothing at all', async () => {
  for (const who of [matron, rector])
    expect((await api.ask(CHILDREN, {}, who.accountId)).data).toEqual({ childrenTotals: [] });
});

test('moderators and members see no totals', async () => {
  for (const who of [moderator, student]) {
    expect((await api.ask(CHILDREN, {}, who.accountId)).errors).toMatchObject(notFound);
    expect((await api.ask(OWN, {}, who.accountId)).errors).toMatchObject(notFound);
  }
});

test('the database answers nobody who is not staff of the parent, whatever the code asks', async () => {
  for (const who of [student, moderator, matron]) {
    const rows = await api.server.database
      .for(who.personId)
      .reading(school, ({ query }) => query('select * from child_totals()'));
    expect(rows).toEqual([]);
  }
  const rows = await api.server.database
    .for(cora.personId)
    .reading(school, ({ query }) => query('select * from child_totals()'));
  expect(rows).not.toEqual([]);
});
