import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

function readOrEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

const isLinux = process.platform === 'linux';

function ps(pid: number, column: string): string {
  return readOrEmpty(() => execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' })).trim();
}

/**
 * What tells a process from a later one that was given the same pid: boot and start time.
 * Empty when no such process runs; a zombie counts as ended.
 */
export function processIdentity(pid: number): string {
  if (!isLinux) return ps(pid, 'lstart');
  const stat = readOrEmpty(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  // The second field, the name, may hold spaces and brackets: what counts begins behind its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  if (!startTime || state === 'Z' || state === 'X') return '';
  return `${readOrEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')).trim()}/${startTime}`;
}

export function commandLine(pid: number): string[] {
  if (!isLinux) return ps(pid, 'command').split(' ');
  return readOrEmpty(() => readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8'))
    .split('\0')
    .filter(Boolean);
}

/** Processes whose working directory is the folder; PostgreSQL's processes all work in their data folder. */
export function processesIn(folder: string): number[] {
  if (!isLinux) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => readOrEmpty(() => readlinkSync(`/proc/${String(pid)}/cwd`)) === folder);
}

/** Waits until the condition holds; false when it still does not after `milliseconds`. */
export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}
