import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError, diskFailureIn, explainFailure } from './failure';
import type { Layout } from './layout';
import type { OsUser } from './os-user';
import type { Secrets } from './secrets';

/** C, so that messages are English and sorting does not depend on the libraries of the machine. */
export const POSTGRES_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };

function refuseOtherVersion(layout: Layout, binaries: Binaries): void {
  const version = readFileSync(join(layout.data, 'PG_VERSION'), 'utf8').trim();
  if (version === binaries.major) return;
  throw new EmbeddedPostgresError(
    `The data in ${layout.folder} were written by PostgreSQL ${version}; this Chiron brings ${binaries.major}. Move them over with pg_dump, or name another folder: CHIRON_DATA_DIR=/path/to/folder npm start`,
  );
}

function removeUnfinished(layout: Layout): void {
  for (const name of readdirSync(layout.folder)) {
    if (name.startsWith(`${basename(layout.data)}.new-`)) rmSync(join(layout.folder, name), { recursive: true });
  }
}

function initialise(binaries: Binaries, target: string, passwordFile: string, user: OsUser | undefined, sync: boolean) {
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${target}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(sync ? [] : ['--no-sync']),
    ],
    { ...user, cwd: '/', env: POSTGRES_ENVIRONMENT, encoding: 'utf8' },
  );
  if (result.error) throw result.error;
  return { done: result.status === 0, output: `${result.stdout}${result.stderr}`.trim() };
}

/** Makes the data folder unless it exists. It gets its name only when it is whole. */
export function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  secrets: Secrets,
  { user, durable }: { user: OsUser | undefined; durable: boolean },
): void {
  removeUnfinished(layout);
  if (existsSync(layout.data)) {
    refuseOtherVersion(layout, binaries);
    return;
  }
  const target = `${layout.data}.new-${String(process.pid)}`;
  const passwordFile = `${target}.password`;
  try {
    mkdirSync(target, { mode: 0o700 });
    writeFileSync(passwordFile, `${secrets.superuser}\n`, { mode: 0o600 });
    if (user) for (const path of [target, passwordFile]) chownSync(path, user.uid, user.gid);
    const { done, output } = initialise(binaries, target, passwordFile, user, durable);
    if (done) renameSync(target, layout.data);
    else throw initFailure(output, layout.folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(target, { recursive: true, force: true });
  }
}

function initFailure(output: string, folder: string): unknown {
  const code = diskFailureIn(output);
  if (code) return explainFailure(Object.assign(new Error(output), { code }), folder);
  return new EmbeddedPostgresError(`The database in ${folder} could not be made. initdb says:\n${output}`);
}
