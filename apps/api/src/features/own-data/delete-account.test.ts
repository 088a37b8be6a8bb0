import { Client } from 'pg';
import { pino } from 'pino';
import { toGlobalId } from '@chiron/domain/ids';
import { newId } from '../../platform/database';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { filesWith, placesOf } from '../../testing/whole-database';
import type { Somebody } from '../../testing/world';
import { enqueueLetter } from '../../platform/mail';
import { eraseDue } from './keep-erasing';

/** A student with a mentor and a mentee, known at two institutions, whose name and words stand wherever they can. */
let api: ApiUnderTest;
let school: string;
let hospital: string;
let dean: Somebody;
let student: Somebody;
let mentor: Somebody;
let mentee: string;
let mentorship: string;

const NAME = 'Zoraida Quintanilla';
const EMAIL = 'zoraida@example.org';
const WORDS = ['Quintanilla', 'zoraida', 'I fear the wards at night', 'thimblerig'];

const log = pino({ level: 'silent' });
const DELETE =
  'mutation { deleteMyAccount { __typename ... on AccountErasure { askedAt dueAt } ... on Refusal { message } } }';
const PENDING = '{ accountErasure { dueAt } }';

beforeEach(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  dean = await world.aStaffMember(school, 'Dean Dunya');
  mentor = await world.aMember(school, 'Mara Mentor', { stage: 'ATTENDING' });
  const personId = await world.aRecord(school, NAME, { sourceId: 'thimblerig-7' });
  await world.anAffiliation(school, personId, { stage: 'MEDICAL_STUDENT', year: 2 });
  await world.aRecord(hospital, NAME, { personId });
  student = { personId, accountId: await world.anAccount(personId, EMAIL, 'a long enough passphrase') };
  mentee = await world.aRecord(school, 'Milo Mentee');
  mentorship = await world.aMentorship(school, mentor.personId, personId, { from: 2021 });
  await world.aMentorship(school, personId, mentee, { from: 2022, to: 2023, state: 'ENDED' });
  await writeEverywhere();
});
afterEach(() => api.stop());

async function writeEverywhere(): Promise<void> {
  const { database } = api.server;
  const own = database.for(student.personId);
  await own.writing(null, async (tenant) => {
    await tenant.query('insert into person_profile (person_id, headline) values ($1, $2)', [
      student.personId,
      WORDS[2],
    ]);
    await tenant.query('insert into person_block (person_id, blocked_id) values ($1, $2)', [student.personId, mentee]);
    await enqueueLetter(tenant, { to: EMAIL, subject: 'Hello', text: `Dear ${NAME}` });
  });
  await database.writing(school, async ({ query }) => {
    await query(
      `update person_record set email = $2, specialty = 'Quintanilla clinic', born_on = '1999-01-01', born_precision = 'day' where person_id = $1`,
      [student.personId, EMAIL],
    );
    await query(
      `update mentorship set source_says = $2, source = 'file', source_key = 'thimblerig-7 mentee' where id = $1`,
      [mentorship, `${NAME} says so`],
    );
    const importId = newId();
    await query(`insert into import (institution_id, id, state, started_by) values ($1, $2, 'APPLIED', $3)`, [
      school,
      importId,
      dean.personId,
    ]);
    await query(
      `insert into import_finding (institution_id, import_id, n, kind, about, reason) values ($1, $2, 1, 'NOTED', 'PEOPLE', $3)`,
      [school, importId, `“${NAME}” has no stage`],
    );
  });
}

const asStudent = (query: string) => api.ask(query, {}, student.accountId);
const asOwner = async (sql: string, values: unknown[] = []) => {
  const client = new Client({ connectionString: api.backupUrl });
  await client.connect();
  return client.query<Record<string, unknown>>(sql, values).then(({ rows }) => rows).finally(() => client.end()); // prettier-ignore
};
const passTime = () =>
  asOwner(`update erasure set asked_at = asked_at - interval '15 days', due_at = due_at - interval '15 days'`);

test('after fourteen days nothing that a person was called or wrote stands anywhere, in the database or in files', async () => {
  expect((await placesOf(api.backupUrl, WORDS)).length).toBeGreaterThan(12); // the search finds what there is
  await asStudent(DELETE);
  await passTime();
  expect(await eraseDue(api.server.database, log)).toBe(1);
  expect(await placesOf(api.backupUrl, WORDS)).toEqual([]);
  expect(filesWith(process.env.CHIRON_TEST_FOLDER ?? '', WORDS)).toEqual([]);
  expect((await asStudent('{ viewer { person { name } } }')).data).toEqual({ viewer: null });
  expect(await asOwner('select count(*)::int as n from account where person_id = $1', [student.personId])).toEqual([
    { n: 0 },
  ]);
});

test('the lineage keeps an anonymous node, and the others keep their history', async () => {
  await asStudent(DELETE);
  await passTime();
  await eraseDue(api.server.database, log);
  const lineage = await api.ask(
    'query ($id: ID!) { lineage(personId: $id, up: 1, down: 3) { total places { generation person { name } } links { mentor mentee } } }',
    { id: toGlobalId('Person', mentor.personId) },
    mentor.accountId,
  );
  expect(JSON.stringify(lineage.data)).toContain('Removed by request');
  const { data } = await api.ask(
    '{ myMentorships { state mentee { person { name bornYear specialty } } } }',
    {},
    mentor.accountId,
  );
  expect(data).toEqual({
    myMentorships: [
      { state: 'ENDED', mentee: { person: { name: 'Removed by request', bornYear: null, specialty: null } } },
    ],
  });
  const events = await asOwner(`select action from audit_event where subject ->> 'personId' = $1 order by action`, [
    student.personId,
  ]);
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['account.erased', 'record.anonymised', 'record.anonymised']),
  );
});

test('until then it is pending, can be kept, and nothing is lost', async () => {
  const asked = await asStudent(DELETE);
  const { dueAt } = asked.data['deleteMyAccount'] as { dueAt: string };
  expect(new Date(dueAt).getTime() - Date.now()).toBeGreaterThan(13.9 * 86_400_000);
  expect((await asStudent(DELETE)).data['deleteMyAccount']).toMatchObject({ dueAt }); // the first day counts
  expect(await eraseDue(api.server.database, log)).toBe(0);
  expect((await asStudent(PENDING)).data).toEqual({ accountErasure: { dueAt } });
  await asStudent('mutation { keepMyAccount }');
  expect((await asStudent(PENDING)).data).toEqual({ accountErasure: null });
  expect((await asStudent('{ viewer { person { name } } }')).data).toEqual({ viewer: { person: { name: NAME } } });
});

test('two processes at once delete an account once', async () => {
  await asStudent(DELETE);
  await passTime();
  const done = await Promise.all([1, 2, 3].map(() => eraseDue(api.server.database, log)));
  expect(done.reduce((sum, one) => sum + one)).toBe(1);
  const erased = await asOwner(`select from audit_event where action = 'account.erased'`);
  expect(erased).toHaveLength(1);
});

test('what an institution must keep waits for its day, and goes then', async () => {
  await asOwner(
    `create or replace function retention_until(p_institution uuid, p_person uuid) returns date language sql stable as $$
       select case when p_institution = '${school}' then current_date + 30 end $$`,
  );
  await asStudent(DELETE);
  await passTime();
  await eraseDue(api.server.database, log);
  const names = () =>
    asOwner('select institution_id, name from person_record where person_id = $1', [student.personId]);
  expect(await names()).toEqual(
    expect.arrayContaining([
      { institution_id: school, name: NAME },
      { institution_id: hospital, name: 'Removed by request' },
    ]),
  );
  expect(await asOwner('select count(*)::int as n from account where person_id = $1', [student.personId])).toEqual([
    { n: 0 },
  ]);
  await asOwner(
    `create or replace function retention_until(p_institution uuid, p_person uuid) returns date language sql stable as $$ select null::date $$`,
  );
  await asOwner(`update erasure set due_at = now()`);
  await eraseDue(api.server.database, log);
  expect(await placesOf(api.backupUrl, WORDS)).toEqual([]);
  expect(await asOwner('select from erasure')).toEqual([]);
});

test('the only admin of an institution is told to hand over first', async () => {
  const { data } = await api.ask(DELETE, {}, dean.accountId);
  expect(data['deleteMyAccount']).toEqual({
    __typename: 'LastAdmin',
    message: 'You are the only admin of School. Give somebody else that role first.',
  });
  await api.world.aStaffMember(school, 'Deputy Dean');
  expect((await api.ask(DELETE, {}, dean.accountId)).data['deleteMyAccount']).toMatchObject({
    __typename: 'AccountErasure',
  });
});

test('nobody asks, keeps or sees for somebody else', async () => {
  await asStudent(DELETE);
  expect((await api.ask(PENDING, {}, mentor.accountId)).data).toEqual({ accountErasure: null });
  await api.ask('mutation { keepMyAccount }', {}, mentor.accountId);
  expect((await asStudent(PENDING)).data['accountErasure']).not.toBeNull();
  const early = await asOwner('select erase_person($1, $2) as done', [student.personId, []]);
  expect(early).toEqual([{ done: false }]); // not due: not even by calling the function
});
