import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './failure';

/** The operating system's user that runs PostgreSQL. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = process.getuid?.() === 0;

function run(command: string, ...args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function lookUp(name: string): OsUser | undefined {
  const uid = Number(run('id', '-u', name) ?? 'missing');
  const gid = Number(run('id', '-g', name) ?? 'missing');
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : undefined;
}

function create(name: string): OsUser | undefined {
  run('groupadd', '--system', name);
  run('useradd', '--system', '--no-create-home', '--gid', name, '--shell', '/usr/sbin/nologin', name);
  return lookUp(name);
}

/**
 * PostgreSQL refuses to run as root. Returns undefined for an ordinary user, who runs it as themselves; for root the
 * owner of data that exist already, so that one folder keeps one owner, else `postgres`, made if need be, else `nobody`.
 */
export function postgresUser(data: string): OsUser | undefined {
  if (!isRoot) return undefined;
  const owner = existsSync(data) ? statSync(data) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (!user)
    throw new EmbeddedPostgresError(
      'PostgreSQL cannot run as root, and there is neither a user postgres nor a user nobody.',
    );
  return user;
}

/** The nearest folder on the way to `folder` that the user may not enter. */
export function closedFolder(folder: string, user: OsUser): string | undefined {
  const parent = dirname(folder);
  const closed = parent === folder ? undefined : closedFolder(parent, user);
  if (closed) return closed;
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return mode & bit ? undefined : folder;
}
