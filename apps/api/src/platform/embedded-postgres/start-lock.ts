import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { EmbeddedPostgresError, errorCode } from './failure';
import type { Layout } from './layout';
import { processIdentity } from './process-table';

interface Holder {
  readonly pid: number;
  readonly identity: string;
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.identity === 'string'
      ? { pid: holder.pid, identity: holder.identity }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, identity }: Holder): boolean {
  return processIdentity(pid) === identity;
}

/** The pid of the running Chiron that uses this database. */
export function runningHolder({ lock }: Layout): number | undefined {
  const holder = readHolder(lock);
  return holder && isAlive(holder) ? holder.pid : undefined;
}

/** A stale lock is moved aside before it is judged, so that of two starts at once neither removes the other's lock. */
function removeStale(lock: string): void {
  const aside = `${lock}.stale-${String(process.pid)}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder)) renameSync(aside, lock);
  else rmSync(aside, { force: true });
}

/** Takes the folder for this process, or refuses when another Chiron has it. Returns what gives it back. */
export function takeStartLock(layout: Layout): () => void {
  const { lock, folder } = layout;
  const own = `${lock}.new-${String(process.pid)}`;
  const holder: Holder = { pid: process.pid, identity: processIdentity(process.pid) };
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(own, lock);
        return () => {
          if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true });
        };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      if (runningHolder(layout) === undefined) removeStale(lock);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new EmbeddedPostgresError(
    `Chiron already runs on the database in ${folder}, as process ${String(runningHolder(layout) ?? 'unknown')}. Stop that one first, or give this one a folder of its own: CHIRON_DATA_DIR=/path/to/folder npm start`,
  );
}
