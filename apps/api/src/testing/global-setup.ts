import { Client } from 'pg';
import { pino } from 'pino';
import { migrate } from '../platform/database/migrate';
import { APP_ROLE } from '../platform/embedded-postgres';
import { keepTestCluster, startTestCluster } from './test-cluster';
import { TEMPLATE, named } from './test-database';

/** One PostgreSQL for the whole run, with a migrated database that every test database is copied from. */
export default async function setUp(): Promise<void> {
  const cluster = await startTestCluster();
  keepTestCluster(cluster);
  // Jest ends on a signal without its tear-down; the database goes with an orderly exit.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.env.CHIRON_TEST_OWNER_URL = cluster.ownerUrl;
  process.env.CHIRON_TEST_APP_URL = cluster.appUrl;
  const owner = new Client({ connectionString: cluster.ownerUrl });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE}`);
  await owner.end();
  const log = pino({ level: 'warn' });
  await migrate({ ownerUrl: named(cluster.ownerUrl, TEMPLATE), appUser: APP_ROLE, log });
}
