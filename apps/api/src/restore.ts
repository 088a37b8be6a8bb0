import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from './platform/backup';
import { readConfig } from './platform/config';
import { explain } from './platform/explain';
import { createLogger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { OperatorError } from './platform/operator-error';
import { placeKey, readExistingKey } from './platform/secrets';

const USAGE = `npm run restore -- --from chiron-2026-01-31.backup

  --from  a file that npm run backup wrote. The database must be empty: name a new folder with CHIRON_DATA_DIR,
          or a new database with DATABASE_URL and DATABASE_MIGRATE_URL.`;

function readArguments(): string {
  try {
    const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
    if (from) return resolve(from);
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
  throw new OperatorError(`Missing: --from.\n\n${USAGE}`);
}

async function main(): Promise<void> {
  const from = readArguments();
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { ownerUrl, stop } = await openDatabase(config.database, { log, joins: true });
  try {
    const { manifest, key } = await restoreBackup({
      from,
      ownerUrl,
      key: readExistingKey(config.key),
      onTable: ({ name, n, of }) => process.stderr.write(`${String(n).padStart(3)}/${of} ${name}\n`),
    });
    placeKey(config.key, key);
    const there = manifest.institutions.map(
      ({ slug, people, mentorships }) => `  ${slug}: ${people} people, ${mentorships} mentorships`,
    );
    const lines = [`Everything is back as it stood on ${manifest.madeAt}:`, ...there];
    process.stdout.write(`${lines.join('\n')}\nEverybody signs in anew. npm run audit:verify checks the audit log.\n`);
  } finally {
    await stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `\n${explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  );
  process.exitCode = 1;
});
