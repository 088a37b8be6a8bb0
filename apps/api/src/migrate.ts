import { readConfig } from './platform/config';
import { refuseUnsafeRole } from './platform/database/app-role';
import { migrate } from './platform/database/migrate';
import { createLogger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { explain } from './platform/explain';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { ownerUrl, appUrl, appUser, stop } = await openDatabase(config.database, { log, joins: true });
  try {
    await refuseUnsafeRole(appUrl);
    await migrate({ ownerUrl, appUser, log });
    await refuseUnsafeRole(appUrl);
  } finally {
    await stop();
  }
  process.stdout.write('The database has the schema of this version.\n');
}

main().catch((error: unknown) => {
  process.stderr.write(
    `\n${explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  );
  process.exitCode = 1;
});
