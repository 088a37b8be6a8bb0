import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Refusal } from '@chiron/domain/refusal';
import { createDataSource } from './data-source';
import { foundInstitution } from './features/account';
import { readConfig } from './platform/config';
import { Database, migrate, refuseUnsafeRole } from './platform/database';
import { explain } from './platform/explain';
import { createLogger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { OperatorError } from './platform/operator-error';

const USAGE = `npm run institution -- --slug st-luke --name "St Luke’s" --crest SL --time-zone Europe/Vienna \\
  --admin-name "Ilse Admin" --admin-email ilse@st-luke.example`;

const text = { type: 'string' } as const;
const options = { slug: text, name: text, crest: text, 'time-zone': text, 'admin-name': text, 'admin-email': text };

function readArguments(): Record<keyof typeof options, string> {
  const { values } = parseArgs({ options });
  const missing = Object.keys(options).filter((name) => !values[name as keyof typeof options]);
  if (missing.length > 0) {
    throw new OperatorError(`Missing: ${missing.map((name) => `--${name}`).join(', ')}.\n\n${USAGE}`);
  }
  return values as Record<keyof typeof options, string>;
}

async function main(): Promise<void> {
  const given = readArguments();
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { ownerUrl, appUrl, appUser, stop } = await openDatabase(config.database, { log, joins: true });
  const dataSource = createDataSource(appUrl, 1);
  const password = randomBytes(12).toString('base64url');
  try {
    await migrate({ ownerUrl, appUser, log });
    await refuseUnsafeRole(appUrl);
    await dataSource.initialize();
    await foundInstitution(new Database(dataSource), {
      ...given,
      timeZone: given['time-zone'],
      admin: { name: given['admin-name'], email: given['admin-email'], password },
    });
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await stop();
  }
  process.stdout.write(`${given.name} is there. ${given['admin-email']} signs in with this password: ${password}\n`);
}

main().catch((error: unknown) => {
  const told = error instanceof Refusal ? `--${error.field ?? ''}: ${error.message}` : explain(error);
  process.stderr.write(`\n${told ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exitCode = 1;
});
