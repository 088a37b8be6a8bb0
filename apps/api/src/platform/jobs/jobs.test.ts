import { spawn } from 'node:child_process';
import { Client } from 'pg';
import { pino } from 'pino';
import { createDataSource } from '../../data-source';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { asRole } from '../../testing/mailbox';
import { Database, type Tenant } from '../database';
import { cancelJob, enqueueJob, Worker, type JobHandlers } from '.';

let api: ApiUnderTest;
let school: string;
const log = pino({ level: 'silent' });
const sources: ReturnType<typeof createDataSource>[] = [];

beforeAll(async () => {
  api = await startApi();
  school = await api.world.anInstitution('School');
  await asRole(api, 'none', (client) =>
    client.query('create table effect (job text, within uuid); grant all on effect to public'),
  );
});
beforeEach(() => asRole(api, 'none', (client) => client.query('delete from effect')));
afterEach(() => asRole(api, 'chiron_worker', (client) => client.query('delete from job')));
afterAll(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await api.stop();
});

/** A process of its own, as far as the database can tell. */
async function aWorker(handlers: JobHandlers): Promise<Worker> {
  const source = await createDataSource(api.appUrl, 2).initialize();
  sources.push(source);
  return new Worker({ database: new Database(source), handlers, post: null, log });
}
const write = async ({ query, institutionId }: Tenant, job: string) => {
  await query('insert into effect values ($1, $2)', [job, institutionId]);
};
const enqueue = (name: string, facts: { dueAt?: Date; key?: string; at?: string } = {}) =>
  api.server.database.writing(facts.at ?? null, (tenant) => enqueueJob(tenant, name, { n: 1 }, facts));
const effects = () =>
  asRole(
    api,
    'none',
    async (client) => (await client.query<{ job: string; within: string | null }>('select * from effect')).rows,
  );
const jobs = () =>
  asRole(
    api,
    'chiron_worker',
    async (client) =>
      (
        await client.query<{ attempts: number; fault: string; waits: boolean }>(
          'select attempts, fault, due_at > now() as waits from job',
        )
      ).rows,
  );

test('a job is done once, though two processes work, within the institution that asked for it', async () => {
  for (let n = 0; n < 30; n += 1) await enqueue('write', { at: school });
  const handlers: JobHandlers = { write: (tenant) => write(tenant, 'write') };
  const [one, two] = await Promise.all([aWorker(handlers), aWorker(handlers)]);
  await Promise.all([one.workOff(), two.workOff()]);
  expect(await effects()).toEqual(Array.from({ length: 30 }, () => ({ job: 'write', within: school })));
  expect(await jobs()).toEqual([]);
});

test('a job waits for its time, and may be called off until then', async () => {
  await enqueue('write', { dueAt: new Date(Date.now() + 60_000), key: 'one' });
  await enqueue('write', { dueAt: new Date(Date.now() + 60_000), key: 'one' });
  const worker = await aWorker({ write: (tenant) => write(tenant, 'write') });
  await worker.workOff();
  expect([await effects(), (await jobs()).length]).toEqual([[], 1]);
  await api.server.database.writing(school, (tenant) => cancelJob(tenant, 'one'));
  expect((await jobs()).length).toBe(1); // of no institution: that school cannot call it off
  await api.server.database.writing(null, (tenant) => cancelJob(tenant, 'one'));
  expect(await jobs()).toEqual([]);
});

test('what is rolled back was never enqueued', async () => {
  const failed = api.server.database.writing(null, async (tenant) => {
    await enqueueJob(tenant, 'write', {});
    throw new Error('after all not');
  });
  await expect(failed).rejects.toThrow('after all not');
  expect(await jobs()).toEqual([]);
});

test('a job that fails leaves nothing behind, tells no text of its error, and waits longer each time', async () => {
  await enqueue('write');
  const worker = await aWorker({
    write: async (tenant) => {
      await write(tenant, 'half');
      throw new TypeError('noor@example.org is unknown');
    },
  });
  await worker.workOff();
  expect(await effects()).toEqual([]);
  expect(await jobs()).toEqual([{ attempts: 1, fault: 'TypeError', waits: true }]);
  await asRole(api, 'chiron_worker', (client) => client.query('update job set due_at = now(), attempts = 14'));
  await worker.workOff();
  await asRole(api, 'chiron_worker', async (client) => {
    expect((await client.query('select from job where given_up_at is not null')).rowCount).toBe(1);
  });
});

test('a job of a process that is killed in the middle is done by the next, once', async () => {
  await enqueue('write');
  const [job] = await asRole(
    api,
    'chiron_worker',
    async (client) => (await client.query<{ id: string }>('select id from job')).rows,
  );
  // Does what a worker does, says so, and never comes to the end.
  const script = `const { Client } = require('pg'); const client = new Client(process.argv[1]);
    client.connect().then(async () => {
      await client.query('begin'); await client.query('select * from claim_job($1)', [process.argv[2]]);
      await client.query("insert into effect values ('killed', null)"); console.log('in the middle'); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['-e', script, api.appUrl, job?.id ?? ''], { cwd: __dirname });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const worker = await aWorker({ write: (tenant) => write(tenant, 'next') });
  await worker.workOff();
  expect(await effects()).toEqual([]); // the other holds it
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  while ((await effects()).length === 0) await worker.workOff();
  await worker.workOff();
  expect(await effects()).toEqual([{ job: 'next', within: null }]);
});

test('the app role reaches neither jobs nor letters but through their functions', async () => {
  const app = new Client({ connectionString: api.appUrl });
  await app.connect();
  for (const table of ['job', 'outbox_letter', 'account_email', 'letter_token', 'record_claim'])
    await expect(app.query(`select from ${table}`)).rejects.toThrow(/permission denied/);
  await app.end();
});
