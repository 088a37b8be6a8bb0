import 'reflect-metadata';
import { demoSignIns, loadDemoOnce } from './features/demo';
import { readConfig, type Config } from './platform/config';
import { refuseUnsafeRole } from './platform/database/app-role';
import { migrate } from './platform/database/migrate';
import { explain } from './platform/explain';
import { listen } from './platform/listen';
import { createLogger, type Logger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { readKey } from './platform/secrets';
import { shutdownOnSignals, type Shutdown } from './platform/shutdown';
import { buildServer } from './server';

function greeting(address: string, demo: boolean): string {
  const width = Math.max(...demoSignIns.map(({ label }) => label.length));
  const signIns = demoSignIns.map(({ label, email }) => `  ${label.padEnd(width)}  ${email}`);
  return [
    '',
    `Chiron runs on ${address}`,
    ...(demo ? ['', 'This is the demo. Sign in with one click on the sign-in page, as', ...signIns] : []),
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

async function start(config: Config, log: Logger, shutdown: Shutdown): Promise<void> {
  const { ownerUrl, appUrl, appUser, stop } = await openDatabase(config.database, { log });
  shutdown.onStop(stop);
  // Before, so that nothing is granted to such a role; after, because a migration may give a role more.
  await refuseUnsafeRole(appUrl);
  await migrate({ ownerUrl, appUser, log });
  await refuseUnsafeRole(appUrl);
  if (config.demo) await loadDemoOnce({ appUrl, log });
  const dataFolder = config.database.kind === 'embedded' ? config.database.folder : undefined;
  const server = await buildServer({ config: { ...config, key: readKey(config.key), dataFolder }, appUrl, log });
  shutdown.onStop(() => server.close());
  const address = await listen(server.http, config);
  process.stdout.write(`${greeting(config.publicUrl ?? address, config.demo)}\n`);
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const shutdown = shutdownOnSignals(log);
  await start(config, log, shutdown).catch(shutdown.fail);
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${explain(error) ?? String(error)}\n`);
  process.exitCode = 1;
});
