import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Binaries } from './binaries';
import { POSTGRES_ENVIRONMENT } from './cluster';
import { EmbeddedPostgresError, diskFailureIn, explainFailure } from './failure';
import type { Layout } from './layout';
import { readPostmasterFile } from './leftover';
import { closedFolder, type OsUser } from './os-user';

export interface ServerProcess {
  readonly socketFolder: string;
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly user: OsUser | undefined;
  readonly durable: boolean;
  readonly log: Logger;
}

/** The path of a unix socket may have about 103 bytes on the strictest system; its own name takes 14 of them. */
const LONGEST_FOLDER = 75;

/** A private folder with a new, unguessable name: nobody else can have put something in its place in a shared /tmp. */
function makeSocketFolder(user: OsUser | undefined): string {
  const usable = (folder: string) =>
    Buffer.byteLength(folder) <= LONGEST_FOLDER && (!user || closedFolder(folder, user) === undefined);
  const folder = mkdtempSync(join([tmpdir()].find(usable) ?? '/tmp', 'chiron-'));
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function settings(socketFolder: string, durable: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements, their parameters and the values that errors quote are personal data: none of them enters the log.
    log_statement: 'none',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-12).join('\n');
}

function startFailure({ log, folder }: Layout): unknown {
  const output = lastLines(log);
  const code = diskFailureIn(output);
  if (code) return explainFailure(Object.assign(new Error(output), { code }), folder);
  return new EmbeddedPostgresError(`PostgreSQL did not start on ${folder}. Its log, ${log}, ends:\n${output}`);
}

const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null;

async function untilReady(server: ChildProcess, layout: Layout): Promise<void> {
  const failed = new Promise<never>((_, reject) => server.once('error', reject));
  const end = Date.now() + 60_000;
  for (;;) {
    const note = readPostmasterFile(layout.data);
    if (note?.ready && note.pid === server.pid) return;
    if (hasEnded(server) || Date.now() > end) throw startFailure(layout);
    await Promise.race([sleep(25), failed]);
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => {
      resolve();
    }),
  );
  server.kill('SIGINT');
  const impatience = setTimeout(() => server.kill('SIGQUIT'), 5_000);
  await ended;
  clearTimeout(impatience);
}

/** Starts PostgreSQL on the data folder and resolves when it accepts connections. */
export async function startServer({ layout, binaries, user, durable, log }: ServerOptions): Promise<ServerProcess> {
  const socketFolder = makeSocketFolder(user);
  const output = openSync(layout.log, 'w', 0o600);
  const server = spawn(binaries.postgres, ['-D', layout.data, ...settings(socketFolder, durable)], {
    ...user,
    cwd: '/',
    env: POSTGRES_ENVIRONMENT,
    stdio: ['ignore', output, output],
    // A process group of its own: Ctrl-C in the terminal must not stop the database before the server has drained.
    detached: true,
  });
  closeSync(output);
  const removeSocket = () => {
    rmSync(socketFolder, { recursive: true, force: true });
  };
  const stopWithUs = () => {
    server.kill('SIGINT');
    removeSocket();
  };
  process.once('exit', stopWithUs);
  let stopping = false;
  server.once('exit', (code, signal) => {
    process.off('exit', stopWithUs);
    removeSocket();
    if (!stopping) log.error({ code, signal, see: layout.log }, 'the embedded PostgreSQL ended by itself');
  });
  const stop = () => {
    stopping = true;
    return stopServer(server);
  };
  try {
    await untilReady(server, layout);
  } catch (error) {
    await stop();
    throw error;
  }
  return { socketFolder, stop };
}
