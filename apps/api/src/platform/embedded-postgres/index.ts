import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import type { Logger } from 'pino';
import { findBinaries } from './binaries';
import { ensureCluster } from './cluster';
import { EmbeddedPostgresError, explainFailure } from './failure';
import { SYSTEM_FOLDER, layoutOf, type Layout } from './layout';
import { clearLeftovers, readPostmasterFile } from './leftover';
import { closedFolder, isRoot, postgresUser, type OsUser } from './os-user';
import { connectionUrls, ensureRolesAndDatabase } from './roles';
import { readOrMakeSecrets } from './secrets';
import { startServer } from './server-process';
import { runningHolder, takeStartLock } from './start-lock';

export { EmbeddedPostgresError } from './failure';
export { embeddedFolder } from './layout';
export { APP_ROLE } from './roles';

export interface EmbeddedPostgresOptions {
  /** Holds the data, their passwords, the log and the lock; made when missing. */
  readonly folder: string;
  /** False gives up safety against power failure for speed: for tests alone. */
  readonly durable: boolean;
  readonly log: Logger;
}

export interface EmbeddedPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Connects as the superuser, who sees all rows. */
  readonly backupUrl: string;
  readonly socketFolder: string;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

function prepareFolder(folder: string): Layout {
  if (!['linux', 'darwin'].includes(process.platform)) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL runs on Linux and macOS, not on ${process.platform}. Use one of your own: DATABASE_URL and DATABASE_MIGRATE_URL.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  // Root's folder is passed through by the unprivileged user, who has a folder of their own inside.
  chmodSync(folder, isRoot ? 0o711 : 0o700);
  return layoutOf(realpathSync(folder));
}

function refuseClosedFolder(folder: string, user: OsUser | undefined): void {
  const closed = user && closedFolder(folder, user);
  if (!closed) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and the user who runs it instead may not enter ${closed}, where its data should be. Name another folder: CHIRON_DATA_DIR=/var/lib/chiron/data npm start`,
  );
}

async function startLocked(layout: Layout, { durable, log }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = postgresUser(layout.data);
  refuseClosedFolder(layout.folder, user);
  const binaries = await findBinaries(isRoot ? SYSTEM_FOLDER : layout.folder);
  const secrets = readOrMakeSecrets(layout);
  ensureCluster(layout, binaries, secrets, { user, durable });
  await clearLeftovers(layout.data, log);
  const server = await startServer({ layout, binaries, user, durable, log });
  try {
    await ensureRolesAndDatabase(server.socketFolder, secrets);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...connectionUrls(server.socketFolder, secrets), ...server };
}

/**
 * Starts the PostgreSQL that npm installed, reachable through a private unix socket alone, with an owner's role, the
 * application's role and a database of the owner. Throws `EmbeddedPostgresError` with advice for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  let giveBack: (() => void) | undefined;
  try {
    const layout = prepareFolder(options.folder);
    giveBack = takeStartLock(layout);
    const running = await startLocked(layout, options);
    return { ...running, stop: () => running.stop().finally(giveBack) };
  } catch (error) {
    giveBack?.();
    throw explainFailure(error, options.folder);
  }
}

/** Joins the database of a Chiron that runs on this folder, or starts it; `stop` leaves a joined one running. */
export async function joinEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const layout = layoutOf(options.folder);
  const note = readPostmasterFile(layout.data);
  if (!note?.ready || runningHolder(layout) === undefined) return await startEmbeddedPostgres(options);
  const { socketFolder } = note;
  const urls = connectionUrls(socketFolder, readOrMakeSecrets(layout));
  return { ...urls, socketFolder, stop: () => Promise.resolve() };
}
