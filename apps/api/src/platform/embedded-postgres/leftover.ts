import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Logger } from 'pino';
import { EmbeddedPostgresError, errorCode } from './failure';
import { commandLine, processIdentity, processesIn, waitUntil } from './process-table';

export interface PostmasterFile {
  readonly pid: number;
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** PostgreSQL's own note of who runs on a data folder; the order of its lines is fixed in miscadmin.h. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid < 2) return undefined;
    return { pid, socketFolder: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

function isPostgresOn(data: string, pid: number): boolean {
  const line = commandLine(pid);
  return basename(line[0] ?? '') === 'postgres' && line.join(' ').includes(`-D ${data} `);
}

async function stopOrphan(pid: number, data: string): Promise<void> {
  const identity = processIdentity(pid);
  const gone = () => processIdentity(pid) !== identity;
  for (const [signal, patience] of [
    ['SIGINT', 8_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!gone()) process.kill(pid, signal);
    if (await waitUntil(gone, patience)) return;
  }
  throw new EmbeddedPostgresError(
    `A PostgreSQL left over from an earlier run (process ${String(pid)}) still holds ${data} and does not stop. Stop it, then start again.`,
  );
}

/** PostgreSQL itself asks no more than this; so a pid given to another process, or a zombie, looks to it like a server. */
function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Clears what a killed Chiron left: stops the PostgreSQL that still runs on the data, and removes a postmaster.pid whose
 * pid is no longer a PostgreSQL but would be taken for one. One that names no process stays: PostgreSQL then checks by
 * itself that no worker of the dead server still has the data open, and a removed file would take that check away.
 */
export async function clearLeftovers(data: string, log: Logger): Promise<void> {
  const left = readPostmasterFile(data);
  if (!left) return;
  if (isPostgresOn(data, left.pid)) {
    log.warn({ pid: left.pid }, 'stopping the PostgreSQL that an interrupted run left behind');
    await stopOrphan(left.pid, data);
  }
  if (!(await waitUntil(() => processesIn(data).length === 0, 5_000))) {
    throw new EmbeddedPostgresError(`Other processes still work in ${data}: ${processesIn(data).join(', ')}.`);
  }
  if (answers(left.pid)) rmSync(join(data, 'postmaster.pid'), { force: true });
  if (/\/chiron-\w+$/.test(left.socketFolder)) rmSync(left.socketFolder, { recursive: true, force: true });
}
