import { Client } from 'pg';
import type { Logger } from 'pino';
import { createDataSource } from '../../data-source';

const LOCK_TRIES = 20;

/** Brings the schema up to date as the owner and lets the app's login role in. Runs on a filled database; only forward. */
export async function migrate(options: { ownerUrl: string; appUser: string; log: Logger }): Promise<void> {
  const dataSource = createDataSource(options.ownerUrl, 1);
  await dataSource.initialize();
  try {
    await dataSource.query(
      `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '2s'`,
    );
    const done = await retryingLocks(() => dataSource.runMigrations({ transaction: 'each' }));
    if (done.length > 0) options.log.info({ migrations: done.map(({ name }) => name) }, 'migrated');
    await letIn(options.ownerUrl, options.appUser);
  } finally {
    await dataSource.destroy();
  }
}

async function letIn(ownerUrl: string, appUser: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`grant chiron_app to ${owner.escapeIdentifier(appUser)}`);
    await owner.query('grant select on migration to chiron_app');
  } finally {
    await owner.end();
  }
}

/** A migration that waits for a lock makes everybody behind it wait too: give up early, try again. */
async function retryingLocks<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLockTimeout(error) || attempt === LOCK_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
    }
  }
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
