import { createDataSource } from '../../data-source';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { World } from '../../testing/world';
import { Database } from './database';

let created: TestDatabase;
let dataSource: ReturnType<typeof createDataSource>;
let database: Database;
let school: string;
let hospital: string;

beforeAll(async () => {
  created = await createTestDatabase();
  dataSource = createDataSource(created.appUrl, 1); // one connection: whoever comes next gets the same one
  await dataSource.initialize();
  database = new Database(dataSource);
  const world = new World(database);
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  await world.aRecord(school, 'Ada of the school');
  await world.aRecord(hospital, 'Ben of the hospital');
});
afterAll(async () => {
  await dataSource.destroy();
  await created.drop();
});

const names = async (institutionId: string | null) => {
  const rows = await database.reading(institutionId, ({ query }) =>
    query<{ name: string }>('select name from person_record order by name'),
  );
  return rows.map(({ name }) => name);
};

test('a scope reads its own institution, and no scope reads nothing', async () => {
  expect(await names(school)).toEqual(['Ada of the school']);
  expect(await names(hospital)).toEqual(['Ben of the hospital']);
  expect(await names(null)).toEqual([]);
});

test('a scope cannot write into another institution', async () => {
  const moving = database.writing(school, ({ query }) =>
    query('update person_record set institution_id = $1', [hospital]),
  );
  await expect(moving).rejects.toThrow(/row-level security/);
  expect(await names(school)).toEqual(['Ada of the school']);
});

test('a failed write leaves nothing behind', async () => {
  const failing = database.writing(school, async ({ query }) => {
    await query(`update person_record set name = 'changed'`);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await names(school)).toEqual(['Ada of the school']);
});

test('reading cannot write', async () => {
  await expect(
    database.reading(school, ({ query }) => query(`update person_record set name = 'changed'`)),
  ).rejects.toThrow(/read-only/);
});

test('a scope takes UUIDs alone', async () => {
  await expect(names("' or true --")).rejects.toThrow('A scope takes UUIDs alone.');
});

test('what is kept of a scope is of no use after it', async () => {
  const kept = await database.reading(school, (tenant) => Promise.resolve(tenant));
  await expect(kept.query('select name from person_record')).rejects.toThrow('This scope has ended.');
  await expect(kept.prepared('select name from person_record')).rejects.toThrow('This scope has ended.');
});

test('a connection that was left inside a transaction never reaches the next borrower', async () => {
  const rename = `update person_record set name = 'leaked' where name like 'Ada%'`;
  const failing = database.writing(school, ({ manager }) =>
    Promise.all([
      manager.transaction(async (nested) => {
        await nested.query(rename);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }),
      new Promise((_resolve, reject) =>
        setTimeout(() => {
          reject(new Error('one branch failed'));
        }, 50),
      ),
    ]),
  );
  await expect(failing).rejects.toThrow('one branch failed');
  const plain = await dataSource.query<unknown[]>('select name from person_record');
  expect(plain).toEqual([]);
  expect(await names(hospital)).toEqual(['Ben of the hospital']);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await names(school)).toEqual(['Ada of the school']);
});
