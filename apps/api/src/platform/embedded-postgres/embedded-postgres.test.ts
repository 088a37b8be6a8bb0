import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { EmbeddedPostgresError, joinEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '.';
import { readPostmasterFile } from './leftover';
import { processIdentity, waitUntil } from './process-table';

const log = pino({ level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'chiron-embedded-'));
const data = join(folder, 'data');
const start = (at = folder) => startEmbeddedPostgres({ folder: at, durable: false, log });

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  const note = readPostmasterFile(data);
  if (!note) throw new Error('no PostgreSQL runs');
  return note.pid;
}

let running: EmbeddedPostgres | undefined;

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

afterEach(stop);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the first start makes an owner, an application role without powers, and a database', async () => {
  running = await start();
  const roles = await ask(
    running.ownerUrl,
    `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname like 'chiron%' order by 1`,
  );
  expect(roles).toEqual([
    { rolname: 'chiron_owner', rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false },
    { rolname: 'chiron_web', rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false },
  ]);
  expect(await ask(running.appUrl, 'select current_user, current_database()')).toEqual([
    { current_user: 'chiron_web', current_database: 'chiron' },
  ]);
  await expect(ask(running.appUrl, 'create table mine()')).rejects.toThrow('permission denied');
  await ask(running.ownerUrl, 'create table kept as select 7 as value');
});

test('it speaks English, sorts by code point, knows letters beyond ASCII and listens on no port', async () => {
  running = await start();
  expect(
    await ask(
      running.ownerUrl,
      `select upper('é'), 'Z' < 'a' as by_code_point, current_setting('lc_messages'), current_setting('listen_addresses') as ports`,
    ),
  ).toEqual([{ upper: 'É', by_code_point: true, current_setting: 'C', ports: '' }]);
});

test('data survive a stop and a start, and nothing is left of the stopped one', async () => {
  running = await start();
  const pid = postmasterPid();
  const { socketFolder } = running;
  await stop();
  expect([processIdentity(pid), existsSync(socketFolder), existsSync(join(folder, 'chiron.pid'))]).toEqual([
    '',
    false,
    false,
  ]);
  running = await start();
  expect(await ask(running.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('its URLs work through TypeORM too', async () => {
  running = await start();
  const source = await new DataSource({ type: 'postgres', url: running.appUrl }).initialize();
  expect(await source.query('select current_user')).toEqual([{ current_user: 'chiron_web' }]);
  await source.destroy();
});

test('a second start on the same folder is refused, and one that only joins is not', async () => {
  running = await start();
  await expect(start()).rejects.toThrow(
    `Chiron already runs on the database in ${folder}, as process ${String(process.pid)}`,
  );
  const joined = await joinEmbeddedPostgres({ folder, durable: false, log });
  await joined.stop();
  expect(await ask(joined.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('passwords and data are readable by their owner alone, and statements stay out of the log', async () => {
  running = await start();
  const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;
  expect([mode('secrets.json'), mode('data'), statSync(running.socketFolder).mode & 0o777]).toEqual([
    0o600, 0o700, 0o700,
  ]);
  await ask(running.ownerUrl, 'create table if not exists person (email text primary key)');
  await ask(running.ownerUrl, `insert into person values ('ada@example.org')`);
  await expect(ask(running.ownerUrl, `insert into person values ('ada@example.org')`)).rejects.toThrow('duplicate key');
  await expect(ask(running.ownerUrl, `select 'ada@example.org'::int`)).rejects.toThrow('invalid input syntax');
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('ada@example.org');
});

/** Starts PostgreSQL from a process of its own and kills that process as `kill -9` does. */
async function startAndKill(): Promise<void> {
  const script = `require(${JSON.stringify(require.resolve('@swc/core'))});
    const { transformFileSync } = require('@swc/core');
    require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, { swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } }).code, file);
    const { pino } = require('pino');
    require(${JSON.stringify(join(__dirname, 'index.ts'))})
      .startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, durable: true, log: pino({ level: 'silent' }) })
      .then(() => { console.log('ready'); setInterval(() => {}, 1000); });`;
  const child: ChildProcess = spawn(process.execPath, ['-e', script], {
    cwd: __dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test('a PostgreSQL that outlived its killed Chiron is stopped, and its data are kept', async () => {
  await startAndKill();
  const orphan = postmasterPid();
  const left = readPostmasterFile(data)?.socketFolder ?? '';
  expect(processIdentity(orphan)).not.toBe('');
  running = await start();
  expect([processIdentity(orphan), existsSync(left)]).toEqual(['', false]);
  expect(await ask(running.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('after both were killed the database recovers', async () => {
  await startAndKill();
  const orphan = postmasterPid();
  process.kill(orphan, 'SIGKILL');
  await waitUntil(() => processIdentity(orphan) === '', 5_000);
  running = await start();
  expect(await ask(running.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('a lock that names another process is removed, and that process is left alone', async () => {
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  const pid = String(stranger.pid);
  writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1700000000\n5432\n/tmp/none\n\n 1 1\nready\n`);
  writeFileSync(join(folder, 'chiron.pid'), JSON.stringify({ pid: stranger.pid, identity: 'another boot/1' }));
  running = await start();
  expect(await ask(running.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
  expect(processIdentity(Number(pid))).not.toBe('');
  stranger.kill('SIGKILL');
});

test('an initdb that was cut short is not taken for a database', async () => {
  const other = mkdtempSync(join(tmpdir(), 'chiron-embedded-'));
  mkdirSync(join(other, 'data.new-99999'));
  writeFileSync(join(other, 'data.new-99999', 'PG_VERSION'), '18\n');
  running = await start(other);
  expect(await ask(running.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(readdirSync(other).filter((name) => name.includes('.new-'))).toEqual([]);
  await stop();
  rmSync(other, { recursive: true, force: true });
});

test('a PostgreSQL that cannot start says why in its own last words', async () => {
  const control = join(data, 'global', 'pg_control');
  const content = readFileSync(control);
  rmSync(control);
  await expect(start()).rejects.toThrow(/PostgreSQL did not start on .*pg_control/s);
  writeFileSync(control, content, { mode: 0o600 });
  expect(existsSync(join(folder, 'chiron.pid'))).toBe(false);
});

test('data without their passwords, or of another major version, are refused and left as they are', async () => {
  const secrets = readFileSync(join(folder, 'secrets.json'));
  rmSync(join(folder, 'secrets.json'));
  await expect(start()).rejects.toThrow('secrets.json is missing');
  writeFileSync(join(folder, 'secrets.json'), secrets, { mode: 0o600 });
  const version = readFileSync(join(data, 'PG_VERSION'));
  writeFileSync(join(data, 'PG_VERSION'), '15\n');
  await expect(start()).rejects.toThrow('were written by PostgreSQL 15');
  writeFileSync(join(data, 'PG_VERSION'), version);
});

test('a folder that cannot be made is one line that names it', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  await expect(start(join(file, 'database'))).rejects.toThrow(
    new EmbeddedPostgresError(
      `The database folder ${file}/database cannot be written (ENOTDIR). Give this user the right to write there, or name another folder: CHIRON_DATA_DIR=/path/to/folder npm start`,
    ),
  );
});
