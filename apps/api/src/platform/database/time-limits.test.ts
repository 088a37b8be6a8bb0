import { createDataSource } from '../../data-source';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { Database } from './database';

let created: TestDatabase;
let dataSource: ReturnType<typeof createDataSource>;
let database: Database;

beforeAll(async () => {
  created = await createTestDatabase();
  dataSource = createDataSource(created.appUrl, 1); // one connection: whoever comes next gets the same one
  await dataSource.initialize();
  database = new Database(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await created.drop();
});

const LIMITS = { statement: 1, lock: 1, idle: 1 };
const backend = () => database.reading(null, ({ query }) => query<{ pid: number }>('select pg_backend_pid() as pid'));
const scopeLeft = () =>
  database.statement<{ left: string }>(
    `select current_setting('app.institution_id', true) || current_setting('statement_timeout') as left`,
    [],
  );

test.each(['reading', 'writing'] as const)(
  'a statement that takes too long while %s is ended, and the connection stays clean',
  async (way) => {
    const before = await backend();
    const begun = Date.now();
    const sleeping = database[way](null, ({ query }) => query('select pg_sleep(60)'), LIMITS);
    await expect(sleeping).rejects.toMatchObject({ code: '57014' });
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect(await backend()).toEqual(before);
    expect(await scopeLeft()).toEqual([{ left: '30s' }]);
  },
);

test('a transaction that lies idle is ended, and the next one gets another connection', async () => {
  const before = await backend();
  const idling = database.writing(
    null,
    async ({ query }) => {
      await query('select 1');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await query('select 1');
    },
    LIMITS,
  );
  await expect(idling).rejects.toThrow();
  expect(await backend()).not.toEqual(before);
});

test('outside of a transaction of ours a statement has a limit as well', async () => {
  expect(await scopeLeft()).toEqual([{ left: '30s' }]);
});

test('reads may take 15 seconds, writes 30', async () => {
  const limit = "select current_setting('statement_timeout') as most, current_setting('lock_timeout') as lock";
  expect(await database.reading(null, ({ query }) => query(limit))).toEqual([{ most: '15s', lock: '5s' }]);
  expect(await database.writing(null, ({ query }) => query(limit))).toEqual([{ most: '30s', lock: '10s' }]);
});
