import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export const TEMPLATE = 'chiron_template';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** The same connection to another database of the cluster. */
export function named(url: string, database: string): string {
  const renamed = new URL(url);
  renamed.pathname = `/${database}`;
  return renamed.href;
}

function clusterUrl(name: 'CHIRON_TEST_OWNER_URL' | 'CHIRON_TEST_APP_URL'): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is missing: the tests run through jest, whose global set-up starts a PostgreSQL.`);
  return url;
}

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: clusterUrl('CHIRON_TEST_OWNER_URL') });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

/** Removes a database of the cluster, whoever is still connected. */
export function dropDatabase(name: string): Promise<void> {
  return asOwner(`drop database if exists ${name} with (force)`);
}

/**
 * A database of its own for one test file, copied in about 50 ms from the migrated one, or from that which
 * CHIRON_TEST_TEMPLATE names. Drop it after closing its connections.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `chiron_test_${randomBytes(6).toString('hex')}`;
  await asOwner(`create database ${name} template ${process.env.CHIRON_TEST_TEMPLATE ?? TEMPLATE}`);
  return {
    ownerUrl: named(clusterUrl('CHIRON_TEST_OWNER_URL'), name),
    appUrl: named(clusterUrl('CHIRON_TEST_APP_URL'), name),
    drop: () => dropDatabase(name),
  };
}
