import { randomUUID } from 'node:crypto';
import { toGlobalId } from '@chiron/domain/ids';
import { Client } from 'pg';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let owner: Client;
let school: string;
let admin: Somebody;
let moderator: Somebody;
let cora: Somebody;
let student: Somebody;
let attending: Somebody;
let matron: Somebody;
let visitor: Somebody;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  const hospital = await world.anInstitution('Hospital');
  school = await world.anInstitution('School');
  admin = await world.aStaffMember(school, 'Ada Admin');
  moderator = await world.aStaffMember(school, 'Mona Moderator', 'MODERATOR');
  cora = await world.aStaffMember(school, 'Cora Coordinator', 'COORDINATOR');
  student = await world.aMember(school, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  attending = await world.aMember(school, 'Anna Attending', { stage: 'ATTENDING' });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
  visitor = await world.aMember(hospital, 'Viktor Visitor', { stage: 'ATTENDING' });
  await world.aRecord(school, 'Viktor Visitor', { personId: visitor.personId });
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const WORDS = 'He shouted zanzibar-marigold at me in the corridor.';
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const person = (who: Somebody) => toGlobalId('Person', who.personId);

interface Sent {
  sendReport: { __typename: string; reportId: string; message?: string };
}
const SEND = `mutation ($report: ReportInput!) { sendReport(report: $report) { __typename ... on ReportSent { reportId } ... on Refusal { message field } } }`;
const about = (whom: Somebody, more: object = {}) => ({
  report: { key: randomUUID(), personId: person(whom), kind: 'CONDUCT', text: WORDS, ...more },
});
const send = (who: Somebody, report: object) => api.ask<Sent>(SEND, report, who.accountId);
const sent = async (who: Somebody, report: object) => (await send(who, report)).data.sendReport.reportId;

interface Listed {
  reports: { id: string; state: string; reporterName: string; subjectName: string; handlerName: string | null }[];
}
const LIST = '{ reports { id state kind reporterName subjectName handlerName } }';
const listed = async (who: Somebody) => (await api.ask<Listed>(LIST, {}, who.accountId)).data.reports;
const OPEN = 'query ($id: ID!) { report(id: $id) { text report { reporterName subjectName state } } }';
const open = (who: Somebody, id: string) => api.ask(OPEN, { id }, who.accountId);
const MOVE = `mutation ($id: ID!, $to: ReportState!) { moveReport(id: $id, to: $to) { __typename ... on Report { state handlerName } } }`;
const MINE = '{ myReports { id state institution { name } subject { name } } }';

/** Rows of a table as text, read by the schema's owner with the walls down. */
async function dump(table: string): Promise<string> {
  await owner.query('begin');
  await owner.query(`alter table ${table} no force row level security`);
  const { rows } = await owner.query(`select t.*, t::text as whole from ${table} t`);
  await owner.query('rollback');
  return JSON.stringify(rows, (_key, value: unknown) => value);
}

test('before writing, one is told who reads it and whom to turn to', async () => {
  const { data } = await api.ask(
    'query ($id: ID!) { reportNotice(personId: $id) { handlerName otherReaders duty { position duty } institution { name } } }',
    { id: person(attending) },
    student.accountId,
  );
  expect(data.reportNotice).toEqual({
    handlerName: 'Mona Moderator',
    otherReaders: 1,
    duty: { position: 'MODERATOR', duty: 'UNKNOWN' },
    institution: { name: 'School' },
  });
});

test('a report reaches its handler; its writer sees what becomes of it', async () => {
  const id = await sent(student, about(attending));
  expect(await listed(moderator)).toMatchObject([
    { id, state: 'OPEN', reporterName: 'Sami Student', subjectName: 'Anna Attending', handlerName: 'Mona Moderator' },
  ]);
  expect((await open(moderator, id)).data.report).toMatchObject({ text: WORDS });
  expect((await api.ask(MOVE, { id, to: 'IN_HAND' }, moderator.accountId)).data.moveReport).toMatchObject({
    state: 'IN_HAND',
  });
  const again = await api.ask(MOVE, { id, to: 'IN_HAND' }, admin.accountId);
  expect(again.data.moveReport).toEqual({ __typename: 'ReportAlreadyThere' });
  const { data } = await api.ask(MINE, {}, student.accountId);
  expect(data.myReports).toEqual([
    { id, state: 'IN_HAND', institution: { name: 'School' }, subject: { name: 'Anna Attending' } },
  ]);
});

test('sent twice, also at the same moment, it is one report and one letter', async () => {
  const before = (await listed(admin)).length;
  const report = about(attending);
  const [one, two] = await Promise.all([sent(student, report), sent(student, report)]);
  expect(await sent(student, report)).toBe(one);
  expect(two).toBe(one);
  expect((await listed(admin)).length).toBe(before + 1);
  const other = await send(student, { report: { ...report.report, text: 'Something else.' } });
  expect(other.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'key' } }]);
});

test('the words stand nowhere in plain: not in the tables, not in the letter, not in the log', async () => {
  await sent(student, about(attending));
  const { rows } = await owner.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  for (const { name } of rows) {
    const whole = await dump(name);
    expect(whole.includes('zanzibar')).toBe(false);
    expect(whole.includes(Buffer.from('zanzibar').toString('hex'))).toBe(false);
  }
  const letters = await dump('outbox_letter');
  expect(letters).toContain('A report waits for you');
  for (const name of ['Sami', 'Anna', student.personId]) expect(letters).not.toContain(name);
});

test('the log, which admins read, does not tell who reported whom', async () => {
  const log = await api.server.database.reading(school, ({ query }) =>
    query(`select actor_id, action, subject from audit_event where institution_id = $1 and action = 'report.sent'`, [
      school,
    ]),
  );
  expect(log.length).toBeGreaterThan(0);
  for (const event of log) expect(event).toMatchObject({ actor_id: null, subject: { reportId: expect.any(String) } });
  const opened = await dump('audit_event');
  expect(opened).toContain('report.opened');
});

test('it never reaches whom it is about, even if they are the only handler named', async () => {
  const id = await sent(student, about(moderator));
  expect(await listed(moderator)).not.toContainEqual(expect.objectContaining({ id }));
  expect((await open(moderator, id)).errors).toMatchObject(notFound);
  expect((await api.ask(MOVE, { id, to: 'CLOSED' }, moderator.accountId)).errors).toMatchObject(notFound);
  expect(await listed(admin)).toContainEqual(expect.objectContaining({ id, handlerName: 'Ada Admin' }));
});

test('nobody else reads reports: coordinators, members, the writer’s screen, other institutions', async () => {
  const id = await sent(student, about(attending));
  for (const who of [cora, student, attending]) {
    expect((await api.ask(LIST, {}, who.accountId)).errors).toMatchObject(notFound);
    expect((await open(who, id)).errors).toMatchObject(notFound);
  }
  expect(await listed(matron)).toEqual([]);
  expect((await open(matron, id)).errors).toMatchObject(notFound);
  expect((await api.ask(MINE, {}, attending.accountId)).data).toEqual({ myReports: [] });
});

test('a moderator reads reports and no rosters', async () => {
  const { data } = await api.ask<{ people: { edges: object[] } }>(
    '{ people { edges { node { name } } } }',
    {},
    moderator.accountId,
  );
  expect(data.people.edges).toEqual([]);
  for (const query of ['{ mentorships { edges { node { id } } } }', '{ programs { id } }', '{ staff { role } }'])
    expect((await api.ask(query, {}, moderator.accountId)).errors).toMatchObject(notFound);
});

test('of a mentorship it goes to the host, also from a side that sits elsewhere', async () => {
  const mentorship = await api.world.aMentorship(school, visitor.personId, student.personId);
  const mentorshipId = toGlobalId('Mentorship', mentorship, school);
  const id = await sent(visitor, about(student, { mentorshipId, kind: 'UNSAFE' }));
  expect(await listed(moderator)).toContainEqual(expect.objectContaining({ id, reporterName: 'Viktor Visitor' }));
  expect((await api.ask(MINE, {}, visitor.accountId)).data.myReports).toMatchObject([{ id }]);
  for (const who of [cora, attending])
    expect((await send(who, about(student, { mentorshipId }))).errors).toMatchObject(notFound);
});

test('whom one cannot see cannot be reported, nor oneself, nor without words', async () => {
  expect((await send(student, about(matron))).errors).toMatchObject(notFound);
  expect((await send(student, about(student))).data.sendReport).toMatchObject({ field: 'personId' });
  expect((await send(student, about(attending, { text: ' ' }))).data.sendReport).toMatchObject({ field: 'text' });
});

test('after twenty in a day one is asked to speak to somebody', async () => {
  const eager = await api.world.aMember(school, 'Eager Ed', { stage: 'RESIDENT' });
  for (let n = 0; n < 20; n += 1) expect(await sent(eager, about(attending))).toBeTruthy();
  expect((await send(eager, about(attending))).data.sendReport.__typename).toBe('ReportRefused');
});

test('where the only admin is reported, the report waits for somebody who may handle it', async () => {
  const alone = await api.world.anInstitution('Small school');
  const boss = await api.world.aStaffMember(alone, 'Boss Bo');
  const pupil = await api.world.aMember(alone, 'Pupil Pia', { stage: 'UNDERGRADUATE' });
  const id = await sent(pupil, about(boss));
  expect(await listed(boss)).toEqual([]);
  const next = await api.world.aStaffMember(alone, 'Next Nia', 'MODERATOR');
  expect(await listed(next)).toMatchObject([{ id, handlerName: null }]);
});
