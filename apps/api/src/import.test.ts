import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { World } from './testing/world';
import { createTestDatabase, type TestDatabase } from './testing/test-database';
import { createDataSource } from './data-source';
import { Database } from './platform/database';

/** The command as it is run, bundled beside the packages that it needs. */
const bundle = join(__dirname, '..', 'node_modules', '.cache', 'chiron-import-test', 'import.js');
const domain = join(__dirname, '..', '..', '..', 'packages', 'domain', 'src');
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'chiron-import-'));
  buildSync({
    entryPoints: [join(__dirname, 'import.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    packages: 'external',
    alias: Object.fromEntries(
      readdirSync(domain).map((slice) => [`@chiron/domain/${slice}`, join(domain, slice, 'index.ts')]),
    ),
  });
  const dataSource = createDataSource(database.appUrl, 1);
  await dataSource.initialize();
  await new World(new Database(dataSource)).anInstitution('School');
  await dataSource.destroy();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

function run(...given: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      DATABASE_URL: database.appUrl,
      DATABASE_MIGRATE_URL: database.ownerUrl,
      LOG_LEVEL: 'warn',
    };
    const child = spawn(process.execPath, [bundle, ...given], { env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => (out += String(text)));
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('exit', (code) => {
      resolve({ code, out, err });
    });
  });
}

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const told = (out: string, who: string) =>
  out
    .split('\n')
    .find((line) => line.startsWith(who))
    ?.trim()
    .split(/ +/)
    .slice(1)
    .map(Number);

test('the command tells the counts, and what is in the way by file and line; it applies all or nothing', async () => {
  const people = file('people.csv', 'id,name', '1,Ada', '2,Bela');
  const pairs = file('pairs.csv', 'mentor_id,mentee_id,years', '1,2,1990-1995', '1,9,1991', '2,2,');
  const given = ['--institution', 'institution-1', '--people', people, '--mentorships', pairs];
  const dry = await run(...given, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect([told(dry.out, 'People'), told(dry.out, 'Mentorships')]).toEqual([
    [2, 0, 0, 0, 0],
    [1, 0, 0, 2, 0],
  ]);
  const blocked = await run(...given);
  expect(blocked.code).toBe(1);
  expect(blocked.out).toMatch(/pairs\.csv, line 3: Nobody is known as 9.*\n.*pairs\.csv, line 4: Mentor and mentee/);
  expect(blocked.out).toMatch(/Nothing was written: 2 refused and 0 conflicting/);
  const applied = await run(...given, '--skip-refused');
  expect(applied).toMatchObject({ code: 0 });
  const again = await run(...given, '--skip-refused');
  expect([told(again.out, 'People'), told(again.out, 'Mentorships')]).toEqual([
    [0, 0, 2, 0, 0],
    [0, 0, 1, 2, 0],
  ]);
});

test('what cannot be done is told in a line, with what to do', async () => {
  const broken = file('broken.csv', 'mentor_id,mentee_id', '1,"2');
  const good = ['--institution', 'institution-1'];
  expect(await run(...good, '--mentorships', broken)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/broken\.csv, line 2, column 3: A quote/) as string,
  });
  expect(await run(...good, '--mentorships', 'nowhere.csv')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no file nowhere\.csv/) as string,
  });
  expect(await run(...good)).toMatchObject({ code: 1, err: expect.stringMatching(/--mentorships/) as string });
  expect(await run(...good, '--oops')).toMatchObject({ code: 1, err: expect.stringMatching(/--oops/) as string });
  expect(await run('--institution', 'nowhere', '--mentorships', broken)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no institution “nowhere”.*institution-1/) as string,
  });
});
