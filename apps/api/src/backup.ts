import 'reflect-metadata';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeBackup } from './platform/backup';
import { readConfig } from './platform/config';
import { explain } from './platform/explain';
import { createLogger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { OperatorError } from './platform/operator-error';
import { readExistingKey } from './platform/secrets';

const USAGE = `npm run backup -- --out chiron-2026-01-31.backup [--with-key]

  --out       the file to write; it must not exist
  --with-key  puts the key into the file too. Whoever has the file can then read everything, so guard it like the key.
              Without it, keep the key elsewhere: losing the key is losing confidences.`;

function readArguments(): { out: string; withKey: boolean } {
  const options = { out: { type: 'string' }, 'with-key': { type: 'boolean', default: false } } as const;
  const parsed = (() => {
    try {
      return parseArgs({ options }).values;
    } catch (error) {
      throw new OperatorError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    }
  })();
  if (!parsed.out) throw new OperatorError(`Missing: --out.\n\n${USAGE}`);
  const out = resolve(parsed.out);
  if (existsSync(out)) throw new OperatorError(`--out: ${out} is there already. Name a new file.`);
  const folder = dirname(out);
  if (!existsSync(folder) || !statSync(realpathSync(folder)).isDirectory())
    throw new OperatorError(`--out: there is no folder ${folder}.`);
  return { out, withKey: parsed['with-key'] };
}

async function main(): Promise<void> {
  const { out, withKey } = readArguments();
  const config = readConfig();
  const key = readExistingKey(config.key);
  if (!key) throw new OperatorError('There is no key here, so there is nothing to back up: start Chiron once.');
  const log = createLogger(config.logLevel);
  const called = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      called.abort(new OperatorError('Called off. No file was written.'));
    });
  const { backupUrl, stop } = await openDatabase(config.database, { log, joins: true });
  try {
    if (!backupUrl) {
      throw new OperatorError(
        "CHIRON_BACKUP_URL is missing: a backup needs a role that may see all rows, which neither the application nor the owner may. As a superuser: create role chiron_backup login bypassrls password '…'; grant pg_read_all_data to chiron_backup.",
      );
    }
    const { institutions } = await takeBackup({
      url: backupUrl,
      out,
      key,
      withKey,
      signal: called.signal,
      onTable: ({ name, rows, n, of }) =>
        process.stderr.write(`${String(n).padStart(3)}/${of} ${name}: ${rows.toLocaleString('en')} rows\n`),
    });
    const kept = institutions.map(
      ({ slug, people, mentorships }) => `  ${slug}: ${people} people, ${mentorships} mentorships`,
    );
    process.stdout.write(`${[`${out} holds everything as it stood when it began:`, ...kept].join('\n')}\n`);
    process.stdout.write(
      withKey
        ? 'The key is in it. Whoever has this file can read everything.\n'
        : 'The key is not in it. Keep it elsewhere: losing the key is losing confidences.\n',
    );
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
