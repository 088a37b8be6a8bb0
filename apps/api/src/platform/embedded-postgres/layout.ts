import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { isRoot } from './os-user';

/** Where root keeps what the unprivileged user must be able to reach. */
export const SYSTEM_FOLDER = '/var/lib/chiron';

/** The folder of one embedded database holds everything that belongs to it, so that moving or removing it is one act. */
export interface Layout {
  readonly folder: string;
  readonly data: string;
  readonly secrets: string;
  readonly lock: string;
  readonly log: string;
}

export function layoutOf(folder: string): Layout {
  const absolute = resolve(folder);
  return {
    folder: absolute,
    data: join(absolute, 'data'),
    secrets: join(absolute, 'secrets.json'),
    lock: join(absolute, 'chiron.pid'),
    log: join(absolute, 'postgres.log'),
  };
}

/** The default folder of the database of the clone at `root`; as root it lies where an unprivileged user may enter. */
export function embeddedFolder(root: string): string {
  if (!isRoot) return join(root, '.chiron', 'database');
  const name = basename(root).replace(/[^\w.-]/g, '-') || 'clone';
  return join(SYSTEM_FOLDER, `${name}-${createHash('sha256').update(resolve(root)).digest('hex').slice(0, 8)}`);
}
