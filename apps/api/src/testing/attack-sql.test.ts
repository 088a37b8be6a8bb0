import { Client } from 'pg';
import { createDataSource } from '../data-source';
import { Database, newId } from '../platform/database';
import { createTestDatabase, type TestDatabase } from './test-database';
import { GUARDED_OTHERWISE } from './walls';
import { World } from './world';

/** Whoever holds the application's own connection, and writes SQL by hand. */
let created: TestDatabase;
let dataSource: ReturnType<typeof createDataSource>;
let database: Database;
let app: Client;
let tables: string[];
let [school, hospital, pupil] = ['', '', ''];

beforeAll(async () => {
  created = await createTestDatabase();
  dataSource = createDataSource(created.appUrl, 4);
  await dataSource.initialize();
  database = new Database(dataSource);
  app = new Client({ connectionString: created.appUrl });
  await app.connect();
  const world = new World(database);
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  for (const place of [school, hospital]) {
    const [mentor, mentee] = [await world.aMember(place, 'Ada'), await world.aMember(place, 'Ben')];
    await world.aMentorship(place, mentor.personId, mentee.personId);
    pupil = mentee.personId;
    await database.for(pupil).writing(place, async ({ query, audit }) => {
      const program = newId();
      await query(`insert into program (institution_id, id, name) values ($1, $2, 'Near peers')`, [place, program]);
      await query(
        `insert into program_member (institution_id, program_id, person_id, role) values ($1, $2, $3, 'MEMBER')`,
        [place, program, pupil],
      );
      await query(
        `insert into import (institution_id, id, source, state, started_by) values ($1, $2, 'x', 'UPLOADING', $3)`,
        [place, newId(), pupil],
      );
      await audit.record('test.written', {});
    });
  }
  const { rows } = await app.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not a.attisdropped order by 1`,
  );
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  await app.end();
  await dataSource.destroy();
  await created.drop();
});
afterEach(() => app.query('rollback'));

type Settings = { institution?: string; person?: string };

async function scoped({ institution, person }: Settings): Promise<void> {
  await app.query('rollback');
  await app.query('begin');
  if (institution !== undefined) await app.query(`select set_config('app.institution_id', $1, true)`, [institution]);
  if (person !== undefined) await app.query(`select set_config('app.person_id', $1, true)`, [person]);
}

/** The institutions whose rows of this table can be read now; none where the table may not be read at all. */
async function seen(table: string): Promise<string[]> {
  await app.query('savepoint asking');
  try {
    const { rows } = await app.query<{ id: string }>(`select distinct institution_id as id from "${table}"`);
    return rows.map(({ id }) => id);
  } catch (error) {
    await app.query('rollback to asking');
    expect((error as { code?: string }).code).toBe('42501');
    return [];
  }
}

async function seenEverywhere(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of tables) {
    const ids = await seen(table);
    if (ids.length > 0) found[table] = ids;
  }
  return found;
}

test('in its own scope the application reads its rows, so that what follows proves something', async () => {
  await scoped({ institution: school });
  expect(Object.keys(await seenEverywhere())).toEqual(
    expect.arrayContaining(['affiliation', 'audit_event', 'import', 'mentorship', 'person_record', 'program']),
  );
});

test('in the scope of one institution no row of another is read, from any table', async () => {
  await scoped({ institution: school });
  for (const [table, ids] of Object.entries(await seenEverywhere()))
    if (!(table in GUARDED_OTHERWISE)) expect([table, ids]).toEqual([table, [school]]);
});

const NOWHERE: [string, Settings][] = [
  ['without a scope', {}],
  ['in an empty scope', { institution: '', person: '' }],
  ['in the scope of an institution that does not exist', { institution: newId() }],
];
test.each(NOWHERE)('%s no row of any institution is read', async (_name, settings) => {
  await scoped(settings);
  const { audit_event: events = [], ...rows } = await seenEverywhere();
  expect(rows).toEqual({});
  // The installation’s own chain, which is no institution’s.
  expect(events.filter((id) => id !== settings.institution)).toEqual([]);
});

test('in the scope of the installation’s own log nothing but that log is read', async () => {
  await scoped({ institution: '00000000-0000-0000-0000-000000000000' });
  expect(Object.keys(await seenEverywhere())).toEqual(['audit_event']);
});

test('for a person alone, outside every institution, only what is declared to be theirs is read', async () => {
  await scoped({ person: pupil });
  const read = Object.keys(await seenEverywhere());
  expect(read).toContain('participation');
  expect(read.filter((table) => !(table in GUARDED_OTHERWISE))).toEqual([]);
});

test.each(["' or true --", 'null', '*', 'x'])('a scope of %p is an error, not everything', async (institution) => {
  await scoped({ institution });
  await expect(app.query('select 1 from person_record')).rejects.toMatchObject({ code: '22P02' });
});

test('after an error and a rollback the scope is gone', async () => {
  await scoped({ institution: school });
  await expect(app.query('select 1 / 0')).rejects.toThrow();
  await app.query('rollback');
  await app.query('begin');
  expect(await seenEverywhere()).toEqual({});
});

test('in the scope of the installation’s own log nothing but that log is read', async () => {
  const installation = '00000000-0000-0000-0000-000000000000';
  await scoped({ institution: installation });
  expect(await seenEverywhere()).toEqual({ audit_event: [installation] });
});

test('on a pool, scopes that begin, fail and end at once never read each other’s rows', async () => {
  const readings = Array.from({ length: 60 }, async (_, n) => {
    const place = n % 2 === 0 ? school : hospital;
    const reading = database.reading(place, async ({ query }) => {
      if (n % 5 === 0) await query('select 1 / 0');
      return query<{ id: string }>(
        'select distinct institution_id as id from person_record where pg_sleep(0.01) is not null',
      );
    });
    return reading.then(
      (rows) => ({ place, ids: rows.map(({ id }) => id) }),
      () => ({ place, ids: [place] }),
    );
  });
  for (const { place, ids } of await Promise.all(readings)) expect(ids).toEqual([place]);
  expect(await database.statement('select 1 from person_record', [])).toEqual([]);
});

test('rows of another institution are neither written, changed nor removed, in any table', async () => {
  await scoped({ institution: school });
  for (const table of tables) {
    for (const statement of [
      `update "${table}" set institution_id = institution_id where institution_id = '${hospital}'`,
      `delete from "${table}" where institution_id = '${hospital}'`,
      `insert into "${table}" select * from "${table}" where institution_id = '${hospital}'`,
    ]) {
      await app.query('savepoint trying');
      const done = await app.query(statement).then(
        ({ rowCount }) => rowCount,
        () => 0,
      );
      await app.query('rollback to trying');
      expect([statement, done]).toEqual([statement, 0]);
    }
  }
});

test.each([
  'set role chiron_lineage',
  'set role chiron_sign_in',
  'set role chiron_worker',
  'set role chiron_audit',
  'set role chiron_owner',
  'set session authorization postgres',
  'alter table person_record disable row level security',
  'alter table person_record no force row level security',
  'create policy all_of_it on person_record using (true)',
  'drop policy institution on person_record',
  'truncate person_record',
  'create table public.mine (a int)',
  `create function public.mine() returns int language sql as 'select 1'`,
  'alter role chiron_web bypassrls',
  'grant chiron_lineage to chiron_web',
  'create extension dblink',
  'select * from pg_authid',
  `select pg_read_file('/etc/passwd')`,
  `copy (select 1) to program 'id'`,
  `copy person_record from '/etc/passwd'`,
  "select lo_import('/etc/passwd')",
  'insert into lineage_link default values',
  'insert into audit_event default values',
  'update audit_event set action = action',
  'delete from audit_event',
  'select * from audit_head',
])('the application may not: %s', async (statement) => {
  await scoped({ institution: school });
  await expect(app.query(statement)).rejects.toMatchObject({
    code: expect.stringMatching(/^(42501|22023|42P17|42704|0A000|428C9)$/) as string,
  });
});

test('with row security off the answer is an error, not everything', async () => {
  await scoped({ institution: school });
  await app.query('set local row_security = off');
  await expect(app.query('select 1 from person_record')).rejects.toMatchObject({ code: '42501' });
});

test('a temporary table of the same name does not stand in for the real one inside guarded functions', async () => {
  await scoped({});
  await app.query(
    'create temp table account (id uuid, email text, person_id uuid, password_hash text, disabled_at timestamptz)',
  );
  await app.query(
    `insert into account values (gen_random_uuid(), 'planted@example.org', gen_random_uuid(), 'x', null)`,
  );
  const { rows } = await app.query(`select * from sign_in_account('planted@example.org')`);
  expect(rows).toEqual([]);
});

test('a function of the asker’s own, however cheap, is not shown rows behind the policy', async () => {
  await scoped({ institution: school });
  await app.query(
    `create function pg_temp.tell(text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise notice '%', $1; return true; end $$`,
  );
  const told: string[] = [];
  app.on('notice', ({ message }) => told.push(message ?? ''));
  await app.query(`select 1 from person_record where pg_temp.tell(institution_id::text)`);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set([school]));
});
