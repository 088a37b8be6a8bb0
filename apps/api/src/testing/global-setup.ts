import { Client } from 'pg';
import { pino } from 'pino';
import { migrate } from '../platform/database/migrate';
import { APP_ROLE } from '../platform/embedded-postgres';
import { keepTestCluster, startTestCluster, stopTestCluster, type TestCluster } from './test-cluster';
import { TEMPLATE, named } from './test-database';

async function makeTemplate({ ownerUrl }: TestCluster): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE}`).finally(() => owner.end());
  await migrate({ ownerUrl: named(ownerUrl, TEMPLATE), appUser: APP_ROLE, log: pino({ level: 'warn' }) });
}

/** One PostgreSQL for the whole run, with a migrated database that every test database is copied from. */
export default async function setUp(): Promise<void> {
  const cluster = await startTestCluster();
  keepTestCluster(cluster);
  // Jest skips its tear-down when it is interrupted, and when the set-up fails.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopTestCluster().finally(() => process.exit(1)));
  }
  process.env.CHIRON_TEST_OWNER_URL = cluster.ownerUrl;
  process.env.CHIRON_TEST_APP_URL = cluster.appUrl;
  process.env.CHIRON_TEST_BACKUP_URL = cluster.backupUrl;
  process.env.CHIRON_TEST_FOLDER = cluster.folder;
  await makeTemplate(cluster).catch(async (error: unknown) => {
    await stopTestCluster();
    throw error;
  });
}
