import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { CATALOGUE_RULES, GRANTS_SQL } from './catalogue';
import { createTestDatabase, type TestDatabase } from './test-database';

/** What PostgreSQL itself says of the walls, after all migrations. */
let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const faultsOf = async (rule: string) =>
  (await owner.query<{ fault: string }>(CATALOGUE_RULES[rule] ?? '')).rows.map(({ fault }) => fault);

test.each(Object.keys(CATALOGUE_RULES))('%s', async (rule) => {
  expect(await faultsOf(rule)).toEqual([]);
});

const BREACHES: [string, string][] = [
  ['a view asks', 'create view all_people as select * from person_record'],
  ['a view asks', 'create materialized view kept as select * from institution'],
  ['pins its search path', `create function more() returns int language sql security definer as 'select 1'`],
  ['its owner cannot', `create function more() returns int language sql security definer as 'select 1'`],
  ['nobody may call it', `create function more() returns int language sql security definer as 'select 1'`],
  ['are stable', 'alter function app_institution() volatile'],
  ['directly', 'create policy slow on program for select using (institution_id = (select app_institution()))'],
  ['and cannot become', 'grant chiron_lineage to chiron_app'],
  ['no table is open', 'grant select on person_record to public'],
  ['no table is open', 'grant truncate on person_record to chiron_app'],
  ['nobody but the owner makes', 'grant create on schema public to chiron_app'],
  ['no rule rewrites', 'create rule lost as on delete to program do instead nothing'],
];
test.each(BREACHES)('%s …: told after “%s”', async (rule, breach) => {
  const name = Object.keys(CATALOGUE_RULES).find((one) => one.includes(rule)) ?? '';
  await owner.query('begin');
  try {
    await owner.query(breach);
    expect(await faultsOf(name)).not.toEqual([]);
  } finally {
    await owner.query('rollback');
  }
});

const COMMITTED = join(__dirname, '..', '..', 'grants.txt');

/** A new grant or policy is seen in review: `UPDATE_GRANTS=1 npx jest src/testing/catalogue` writes the file anew. */
test('nobody may do more than grants.txt lists', async () => {
  const { rows } = await owner.query<{ line: string }>(GRANTS_SQL);
  const lines = `${rows.map(({ line }) => line).join('\n')}\n`;
  if (process.env['UPDATE_GRANTS']) writeFileSync(COMMITTED, lines);
  expect(existsSync(COMMITTED) ? readFileSync(COMMITTED, 'utf8') : '').toBe(lines);
});
