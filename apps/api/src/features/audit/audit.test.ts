import { Client } from 'pg';
import { toGlobalId } from '@chiron/domain/ids';
import { post, startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';
import { foundInstitution } from '../account';

/** A school whose dean looks around, and a hospital beside it. */
let api: ApiUnderTest;
let school: string;
let dean: Somebody;
let coordinator: Somebody;
let matron: Somebody;
let student: Somebody;
let mentorship: string;

const NAMES = ['=Dean Dunya', 'Cora Coordinator', 'Matron Mirela', 'Sara Student', 'Mara Mentor', 'Fiona Founder'];
const PASSWORD = 'a long enough passphrase';

beforeAll(async () => {
  api = await startApi({ demo: true });
  const { world } = api;
  school = await world.anInstitution('School');
  const hospital = await world.anInstitution('Hospital');
  const deanId = await world.aRecord(school, NAMES[0] ?? '');
  await world.anAffiliation(school, deanId, { role: 'INSTITUTION_ADMIN' });
  await world.aRecord(hospital, NAMES[0] ?? '', { personId: deanId });
  await world.anAffiliation(hospital, deanId, { stage: 'ATTENDING' });
  dean = { personId: deanId, accountId: await world.anAccount(deanId, 'dunya@example.org', PASSWORD) };
  coordinator = await world.aStaffMember(school, NAMES[1] ?? '', 'COORDINATOR');
  matron = await world.aStaffMember(hospital, NAMES[2] ?? '');
  student = await world.aMember(school, NAMES[3] ?? '', { stage: 'MEDICAL_STUDENT', year: 2 });
  mentorship = await world.aMentorship(school, await world.aRecord(school, NAMES[4] ?? ''), student.personId);
});
afterAll(() => api.stop());

interface Events {
  auditEvents: {
    edges: { cursor: string; node: { n: number; action: string; actor: { name: string } | null; facts: Fact[] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
interface Fact {
  name: string;
  value: string;
  person: { name: string } | null;
}

const EVENTS = `query ($first: Int, $after: String, $actorId: ID, $action: String, $from: String, $to: String) {
  auditEvents(first: $first, after: $after, actorId: $actorId, action: $action, from: $from, to: $to) {
    edges { cursor node { n action at actor { name } facts { name value person { name } } } } pageInfo { hasNextPage endCursor } } }`;

async function events(variables: object = {}, who = dean) {
  const { data, errors } = await api.ask<Events>(EVENTS, variables, who.accountId);
  expect(errors).toBeUndefined();
  return data.auditEvents.edges.map(({ node }) => node);
}

const asDean = (query: string, variables: object = {}) => api.ask(query, variables, dean.accountId);

test('that staff open a record is written down once an hour, before they see it, with names looked up at reading', async () => {
  const open = 'query ($id: ID!) { one: person(id: $id) { name } two: node(id: $id) { id } }';
  for (let times = 0; times < 3; times += 1) await asDean(open, { id: toGlobalId('Person', student.personId) });
  const found = await events({ action: 'record.viewed' });
  expect(found.length).toBeLessThan(3); // six looks; a new hour may have begun between them
  expect(found.slice(0, 1)).toMatchObject([
    {
      actor: { name: '=Dean Dunya' },
      facts: [{ name: 'personId', value: student.personId, person: { name: 'Sara Student' } }],
    },
  ]);
});

test('lists, lineages and mentorships that staff look at are events with how many were shown', async () => {
  await asDean('{ mentorships { edges { node { id } } } people { edges { node { id } } } }');
  await asDean('query ($id: ID!) { lineage(personId: $id) { total } }', { id: toGlobalId('Person', student.personId) });
  await asDean('query ($id: ID!) { mentorship(id: $id) { id } }', { id: toGlobalId('Mentorship', mentorship, school) });
  const lists = (await events({ action: 'list.viewed' })).map(({ facts }) => facts.map(({ value }) => value));
  expect(lists).toEqual(
    expect.arrayContaining([
      ['mentorships', '1'],
      ['people', '4'],
      ['lineage', '2', student.personId],
    ]),
  );
  expect(await events({ action: 'mentorship.viewed' })).toHaveLength(1);
});

test('what people look at of themselves and as a pair is nobody’s business', async () => {
  const before = await events();
  await api.ask(
    'query ($id: ID!) { person(id: $id) { name } }',
    { id: toGlobalId('Person', student.personId) },
    student.accountId,
  );
  await api.ask(
    'query ($id: ID!) { mentorship(id: $id) { id } }',
    { id: toGlobalId('Mentorship', mentorship, school) },
    student.accountId,
  );
  await asDean('query ($id: ID!) { person(id: $id) { name } }', { id: toGlobalId('Person', dean.personId) });
  expect(await events()).toHaveLength(before.length);
});

test('signing in and out, acting elsewhere, imports and the founding of an institution are events', async () => {
  const graphql = (query: string, cookie: string) => post(`${api.url}/graphql`, { query }, cookie);
  const entered = await graphql(
    `mutation { signIn(email: "dunya@example.org", password: "${PASSWORD}") { __typename } }`,
    '',
  );
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  await graphql('mutation { beginImport { __typename } }', cookie);
  await graphql(`mutation { actAt(institutionId: "${toGlobalId('Institution', school)}") { capabilities } }`, cookie);
  await graphql('mutation { signOut }', cookie);
  expect((await events()).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['session.opened', 'session.acted-at', 'session.closed', 'import.begun']),
  );
  await foundInstitution(api.server.database, {
    slug: 'new',
    name: 'New',
    crest: 'nw',
    timeZone: 'UTC',
    admin: { name: 'Fiona Founder', email: 'fiona@example.org', password: PASSWORD },
  });
  expect(
    await rows(`select action from audit_event where institution_id = (select id from institution where slug = 'new')`),
  ).toEqual([{ action: 'account.created' }, { action: 'institution.founded' }]);
});

test('of refused sign-ins only the number is kept', async () => {
  for (const email of ['dunya@example.org', 'nobody@example.org'])
    await api.ask(`mutation { signIn(email: "${email}", password: "wrong") { __typename } }`);
  expect(await rows('select sum(times)::int as times from refused_sign_in')).toEqual([{ times: 2 }]);
});

test('the log is read in pages, by person, action and day', async () => {
  const all = await events({ first: 100 });
  const numbers = all.map(({ n }) => n);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  const page = (await api.ask<Events>(EVENTS, { first: 2 }, dean.accountId)).data.auditEvents;
  const next = await events({ first: 2, after: page.pageInfo.endCursor });
  expect([...page.edges.map(({ node }) => node.n), ...next.map(({ n }) => n)]).toEqual(numbers.slice(0, 4));
  const [today, tomorrow] = [0, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
  expect(await events({ first: 100, from: today, to: today })).toHaveLength(all.length);
  expect(await events({ from: tomorrow })).toEqual([]);
  expect(await events({ actorId: toGlobalId('Person', coordinator.personId) })).toEqual([]);
  const { data } = await asDean('{ auditActions }');
  expect(data).toEqual({ auditActions: [...new Set(all.map(({ action }) => action))].sort() });
});

test.each([
  ['action', { action: `' or true --` }],
  ['from', { from: '2026-02-30' }],
  ['to', { to: 'yesterday' }],
  ['after', { after: 'x' }],
  ['first', { first: 101 }],
])('a faulty %s is told', async (field, variables) => {
  const { errors } = await asDean(EVENTS, variables);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
});

test('whoever may not read the log, and another institution, find nothing', async () => {
  for (const who of [coordinator, student]) {
    const { errors } = await api.ask(EVENTS, {}, who.accountId);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const answer = await fetch(`${api.url}/audit.csv`, { headers: { cookie: await api.cookieOf(who.accountId) } });
    expect(answer.status).toBe(404);
  }
  expect(JSON.stringify(await events({}, matron))).not.toMatch(/Sara|Dunya|record\.viewed/);
  expect((await fetch(`${api.url}/audit.csv`)).status).toBe(404);
});

test('the download has every event, runs no formula, and is itself an event', async () => {
  const cookie = await api.cookieOf(dean.accountId);
  const answer = await fetch(`${api.url}/audit.csv?action=record.viewed`, { headers: { cookie } });
  expect(answer.headers.get('content-disposition')).toContain('audit.csv');
  const [head, line, end] = (await answer.text()).split('\r\n');
  expect([head?.startsWith('number,time,who'), end]).toEqual([true, '']);
  expect(line).toMatch(/^\d+,[^,]+,'=Dean Dunya,.*record\.viewed,personId=.*,Sara Student$/);
  expect(await events({ action: 'audit.exported' })).toHaveLength(1);
  const foreign = await fetch(`${api.url}/audit.csv`, { headers: { cookie, 'sec-fetch-site': 'cross-site' } });
  expect(foreign.status).toBe(404);
});

test('no event holds a name, an address or anything that a person wrote', async () => {
  const told = JSON.stringify(await rows('select * from audit_event'));
  expect(told.length).toBeGreaterThan(1_000);
  for (const private_ of [...NAMES, ...NAMES.flatMap((name) => name.split(' ')), 'example.org', PASSWORD])
    expect(told).not.toContain(private_);
});

async function rows(sql: string): Promise<object[]> {
  const client = new Client({ connectionString: api.backupUrl });
  await client.connect();
  return client.query<object>(sql).then((found) => found.rows).finally(() => client.end()); // prettier-ignore
}
