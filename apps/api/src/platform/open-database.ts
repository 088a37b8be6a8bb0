import type { DatabaseConfig } from './config';
import { APP_ROLE, joinEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import type { Logger } from './log';

/** Where the configured database is reached, and by whom. */
export interface OpenDatabase {
  /** Connects as the owner, who changes the schema. */
  readonly ownerUrl: string;
  /** Connects as the application, which owns nothing and cannot pass the policies. */
  readonly appUrl: string;
  readonly appUser: string;
  /** Connects as a role that may see all rows, for backups alone; not there for an external database without one. */
  readonly backupUrl?: string;
  stop(): Promise<void>;
}

/** Starts the embedded database, or names the external one. A command that `joins` may run beside a started Chiron. */
export async function openDatabase(
  config: DatabaseConfig,
  { log, joins = false }: { log: Logger; joins?: boolean },
): Promise<OpenDatabase> {
  if (config.kind === 'external') {
    const { migrateUrl: ownerUrl, appUrl, appUser, backupUrl } = config;
    return { ownerUrl, appUrl, appUser, backupUrl, stop: () => Promise.resolve() };
  }
  const open = joins ? joinEmbeddedPostgres : startEmbeddedPostgres;
  const { ownerUrl, appUrl, backupUrl, stop } = await open({ folder: config.folder, durable: true, log });
  return { ownerUrl, appUrl, backupUrl, appUser: APP_ROLE, stop };
}
