import { Client } from 'pg';
import { createDataSource } from '../../data-source';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { World } from '../../testing/world';
import { Database, newId } from '../database';
import { anchorLine, readAnchors } from './anchor';
import { INSTALLATION, verifyChains, type Anchor, type ChainReport } from './verify-chains';

/** Whoever owns the database can change anything in it: each way of tampering is done here, and found. */
let created: TestDatabase;
let dataSource: ReturnType<typeof createDataSource>;
let owner: Client;
let school: string;

beforeEach(async () => {
  created = await createTestDatabase();
  dataSource = createDataSource(created.appUrl, 2);
  await dataSource.initialize();
  const database = new Database(dataSource);
  owner = new Client({ connectionString: created.ownerUrl });
  await owner.connect();
  school = await new World(database).anInstitution('School');
  const person = newId();
  for (let n = 1; n <= 8; n += 1)
    await database
      .for(person)
      .writing(school, ({ audit }) => audit.record('mentorship.ended', { mentorshipId: newId(), n }));
  await database.writing(null, ({ audit }) => audit.record('account.created', { accountId: newId() }));
});
afterEach(async () => {
  await owner.end();
  await dataSource.destroy();
  await created.drop();
});

async function schoolReport(anchors: Anchor[] = []): Promise<ChainReport> {
  const report = (await verifyChains(owner, anchors)).find(({ chain }) => chain === school);
  if (!report) throw new Error('The school has no chain.');
  return report;
}

const tamper = (sql: string) => owner.query(sql.replaceAll('$school', `institution_id = '${school}'`));

test('untouched chains are sound, each with its number of events', async () => {
  const reports = await verifyChains(owner);
  expect(reports.map(({ chain, events, faults }) => [chain, events, faults])).toEqual([
    [school, 8, []],
    [INSTALLATION, 1, []],
  ]);
});

test.each([
  ['what was done', `update audit_event set action = 'nothing.happened' where $school and n = 4`],
  ['to whom', `update audit_event set subject = '{"mentorshipId": "x"}' where $school and n = 4`],
  ['by whom', `update audit_event set actor_id = gen_random_uuid() where $school and n = 4`],
  ['when', `update audit_event set at = at + interval '1 microsecond' where $school and n = 4`],
])('a change of %s is found', async (_what, sql) => {
  await tamper(sql);
  expect((await schoolReport()).faults).toEqual([{ n: 4, what: expect.stringContaining('was changed') as string }]);
});

test('an event taken out of the middle is found, and two of them', async () => {
  await tamper(`delete from audit_event where $school and n = 4`);
  expect((await schoolReport()).faults).toEqual([{ n: 4, what: 'is missing' }]);
  await tamper(`delete from audit_event where $school and n = 5`);
  expect((await schoolReport()).faults).toEqual([{ n: 4, what: 'and those up to 5 are missing' }]);
});

test('an event taken out with those after it moved up is found', async () => {
  await tamper(`delete from audit_event where $school and n = 4`);
  await tamper(`update audit_event set n = n - 1 where $school and n > 4`);
  await tamper(`update audit_head set n = 7 where $school`);
  expect((await schoolReport()).faults[0]).toMatchObject({ n: 4 });
});

test('events in another order are found', async () => {
  await tamper(`update audit_event set n = -3 where $school and n = 3`);
  await tamper(`update audit_event set n = 3 where $school and n = 6`);
  await tamper(`update audit_event set n = 6 where $school and n = -3`);
  expect((await schoolReport()).faults.map(({ n }) => n)).toEqual(expect.arrayContaining([3, 6]));
});

test('an end that was cut off is found, because the head says more', async () => {
  await tamper(`delete from audit_event where $school and n > 6`);
  expect((await schoolReport()).faults).toEqual([{ n: 7, what: expect.stringContaining('the head says 8') as string }]);
});

test('a head that was set back, changed or removed is found', async () => {
  await tamper(`update audit_head set n = 6 where $school`);
  expect((await schoolReport()).faults).toEqual([{ n: 7, what: expect.stringContaining('after the end') as string }]);
  await tamper(`update audit_head set n = 8, hash = sha256('x') where $school`);
  expect((await schoolReport()).faults).toEqual([{ n: 8, what: expect.stringContaining('the head names') as string }]);
  await tamper(`delete from audit_head where $school`);
  expect((await schoolReport()).faults).toEqual([{ n: 8, what: expect.stringContaining('no head') as string }]);
});

/** Forges as the product would write, with every hash made anew: the chain fits in itself. */
const REWRITE = `
do $$
declare link bytea; e audit_event;
begin
  select previous into link from audit_event where $school and n = 4;
  update audit_event set subject = '{"mentorshipId": "forged"}' where $school and n = 4;
  for e in select * from audit_event where $school and n >= 4 order by n loop
    update audit_event set previous = link, hash = audit_hash(link, e.institution_id, e.n, e.id, e.at, e.actor_id, e.action, e.subject) where $school and n = e.n;
    select hash into link from audit_event where $school and n = e.n;
  end loop;
  update audit_head set hash = link where $school;
end $$`;

test('a chain written anew fits in itself, and is found by an anchor kept elsewhere', async () => {
  const file = (await verifyChains(owner)).map((report) => anchorLine(report, new Date())).join('');
  await tamper(REWRITE);
  expect((await schoolReport()).faults).toEqual([]);
  const anchors = readAnchors(file, 'anchor');
  expect((await schoolReport(anchors)).faults).toEqual([
    { n: 8, what: expect.stringContaining('written anew') as string },
  ]);
});

test('a chain that is shorter than its anchor, or gone, is found', async () => {
  const anchors = readAnchors((await verifyChains(owner)).map((one) => anchorLine(one, new Date())).join(''), 'anchor');
  await tamper(`delete from audit_event where $school and n > 5`);
  await tamper(
    `update audit_head set n = 5, hash = (select hash from audit_event where $school and n = 5) where $school`,
  );
  expect((await schoolReport()).faults).toEqual([]);
  expect((await schoolReport(anchors)).faults).toEqual([{ n: 8, what: 'is in the anchor, and no more in the chain' }]);
  await tamper(`delete from audit_event where $school`);
  await tamper(`delete from audit_head where $school`);
  expect((await verifyChains(owner, anchors)).flatMap(({ faults }) => faults)).toHaveLength(1);
});

test('a function that lies about hashes deceives nobody', async () => {
  await owner.query(
    `create or replace function audit_hash(p_previous bytea, p_institution uuid, p_n bigint, p_id uuid, p_at timestamptz, p_actor uuid, p_action text, p_subject jsonb)
     returns bytea language sql immutable as $$ select hash from audit_event where institution_id = p_institution and n = p_n $$`,
  );
  await tamper(`update audit_event set action = 'nothing.happened' where $school and n = 4`);
  expect((await schoolReport()).faults).toHaveLength(1);
});

test('an anchor file with a line that is none is refused', () => {
  expect(() => readAnchors('hello\n', 'anchor')).toThrow(/line 1/);
});
