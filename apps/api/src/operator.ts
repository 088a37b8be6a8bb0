import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createDataSource } from './data-source';
import { createOperator, setOperator } from './features/account';
import { readConfig } from './platform/config';
import { Database, migrate, refuseUnsafeRole } from './platform/database';
import { explain } from './platform/explain';
import { createLogger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { OperatorError } from './platform/operator-error';

const USAGE = `npm run operator -- --email ops@example.org            makes this account an operator; a new one where there is none
npm run operator -- --email ops@example.org --revoke   it is one no longer`;

function readArguments(): { email: string; revokes: boolean } {
  const { values } = parseArgs({ options: { email: { type: 'string' }, revoke: { type: 'boolean' } } });
  if (!values.email || !/^\S+@\S+$/.test(values.email)) throw new OperatorError(`Give an e-mail.\n\n${USAGE}`);
  return { email: values.email, revokes: values.revoke ?? false };
}

/** Only the owner of the schema makes operators; the rest is done as the application. */
async function change(owner: Database, app: Database, given: { email: string; revokes: boolean }): Promise<string> {
  const { email, revokes } = given;
  if (await setOperator(owner, email, !revokes))
    return revokes ? `${email} is an operator no longer.` : `${email} is an operator from the next request on.`;
  if (revokes) throw new OperatorError(`There is no account ${email}.`);
  const password = randomBytes(12).toString('base64url');
  await createOperator(app, { email, password });
  await setOperator(owner, email, true);
  return `${email} is an operator and signs in with this password: ${password}`;
}

async function main(): Promise<void> {
  const given = readArguments();
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { ownerUrl, appUrl, appUser, stop } = await openDatabase(config.database, { log, joins: true });
  const [owner, app] = [createDataSource(ownerUrl, 1), createDataSource(appUrl, 1)];
  let told: string;
  try {
    await migrate({ ownerUrl, appUser, log });
    await refuseUnsafeRole(appUrl);
    await owner.initialize();
    await app.initialize();
    told = await change(new Database(owner), new Database(app), given);
  } finally {
    for (const dataSource of [owner, app]) if (dataSource.isInitialized) await dataSource.destroy();
    await stop();
  }
  process.stdout.write(`${told}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `\n${explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  );
  process.exitCode = 1;
});
