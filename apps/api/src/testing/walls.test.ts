import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database';
import { WALL_FAULTS_SQL, wallParameters } from './walls';

let database: TestDatabase;
let owner: Client;
let app: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  app = new Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const faults = async () =>
  (await owner.query<{ name: string; fault: string }>(WALL_FAULTS_SQL, wallParameters)).rows.map(
    ({ name, fault }) => `${name}: ${fault}`,
  );

test('every table is walled, or is declared with a reason', async () => {
  expect(await faults()).toEqual([]);
});

test('a new table without a decision is told', async () => {
  await owner.query('create table careless (institution_id uuid not null, id uuid primary key)');
  expect(await faults()).toEqual([
    'careless: has no policy',
    'careless: has no restrictive policy that holds the app to the scoped institution',
    'careless: row-level security is not forced',
    'careless: unique index careless_pkey leaves the institution out',
  ]);
  await owner.query('drop table careless');
});

test.each(['account', 'session', 'lineage_link'])('the app role cannot read %s', async (table) => {
  await expect(app.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
});

test.each(['lineage_reach(gen_random_uuid(), true, 1)', `lineage_steps(array[gen_random_uuid()], '{}', 'EITHER')`])(
  'the app role cannot call %s, which sees everybody',
  async (call) => {
    await expect(app.query(`select * from ${call}`)).rejects.toThrow(/permission denied/);
  },
);

test('functions that see more than the app pin their search path and have an owner who cannot sign in', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select p.proname::text as name from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and (r.rolcanlogin or r.rolsuper or not exists (select from unnest(p.proconfig) c where c = 'search_path=pg_catalog, public, pg_temp'))`,
  );
  expect(rows).toEqual([]);
});
