import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startEmbeddedPostgres } from '../platform/embedded-postgres';

export interface TestCluster {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly backupUrl: string;
  /** Where its data and its log lie. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A PostgreSQL for one test run, in a folder that goes away with it. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'chiron-test-'));
  const cluster = await startEmbeddedPostgres({ folder, durable: false, log: pino({ level: 'warn' }) });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...cluster, folder, stop };
}

/** Jest gives set-up and tear-down nothing in common but the global object. */
const shared = globalThis as typeof globalThis & { chironTestCluster?: TestCluster };

export function keepTestCluster(cluster: TestCluster): void {
  shared.chironTestCluster = cluster;
}

export async function stopTestCluster(): Promise<void> {
  await shared.chironTestCluster?.stop();
}
