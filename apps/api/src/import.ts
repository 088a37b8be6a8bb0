import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readSource } from '@chiron/domain/import';
import { Refusal } from '@chiron/domain/refusal';
import { createDataSource } from './data-source';
import { fileOnDisk, importFiles, inWords, type ImportFile, type ImportProgress } from './features/import';
import { readInstitution } from './features/institution';
import { readConfig } from './platform/config';
import { Database, migrate, refuseUnsafeRole } from './platform/database';
import { explain } from './platform/explain';
import { createLogger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { OperatorError } from './platform/operator-error';

const USAGE = `npm run import -- --institution <slug> [--people people.csv] --mentorships mentorships.csv
    [--source <name>] [--dry-run] [--skip-refused]

  --institution   whose staff will hold the records
  --people        a file with the columns id, name and, if known, institution
  --mentorships   a file with mentor_id and mentee_id, and with names where no file of people has them
  --source        where the ids come from, "import" unless told; ids of another source are other people
  --dry-run       tells what an import would do, and writes nothing
  --skip-refused  leaves out refused and conflicting rows, and takes the rest`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  institution: text,
  people: text,
  mentorships: text,
  source: text,
  'dry-run': flag,
  'skip-refused': flag,
  help: flag,
};

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function openFile(path: string | undefined): ImportFile | undefined {
  if (path === undefined) return undefined;
  try {
    return fileOnDisk(path);
  } catch {
    throw new OperatorError(`There is no file ${path} that can be read.`);
  }
}

async function institutionOf(database: Database, slug: string): Promise<string> {
  const found = await readInstitution({ database }, slug).catch(() => null);
  if (found) return found.institutionId;
  const known = await database.reading(null, ({ query }) =>
    query<{ slug: string }>('select slug from institution order by slug limit 20'),
  );
  const slugs = known.map((one) => one.slug).join(', ');
  throw new OperatorError(
    `There is no institution “${slug}”. ${slugs ? `Known are: ${slugs}.` : 'None is there yet.'}`,
  );
}

const WORDS = { READING: 'Reading', COMPARING: 'Comparing', WRITING: 'Writing' } as const;

/** One line that is written over, where somebody watches. */
function progressOn(terminal: NodeJS.WriteStream): ((progress: ImportProgress) => void) | undefined {
  if (!terminal.isTTY) return undefined;
  let shown = '';
  return ({ phase, done }) => {
    const line = `${WORDS[phase]} … ${Math.floor(done * 100)} %`;
    if (line !== shown) terminal.write(`\r${line.padEnd(20)}`);
    shown = line;
  };
}

async function main(): Promise<void> {
  const given = readArguments();
  const { institution, people, mentorships } = given;
  if (given.help) return void process.stdout.write(`${USAGE}\n`);
  if (!institution || !(people ?? mentorships)) throw new OperatorError(`What is missing stands here:\n\n${USAGE}`);
  const source = readSource(given.source) ?? undefined;
  const files = { people: openFile(people), mentorships: openFile(mentorships) };
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const called = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      called.abort(new OperatorError('Called off. Nothing was written.'));
    });
  const { ownerUrl, appUrl, appUser, stop } = await openDatabase(config.database, { log, joins: true });
  const dataSource = createDataSource(appUrl, 2);
  try {
    await migrate({ ownerUrl, appUser, log });
    await refuseUnsafeRole(appUrl);
    await dataSource.initialize();
    const database = new Database(dataSource);
    const report = await importFiles(database, {
      ...files,
      institutionId: await institutionOf(database, institution),
      source,
      mode: given['dry-run'] ? 'dry-run' : 'apply',
      skipRefused: given['skip-refused'],
      skipConflicts: given['skip-refused'],
      onProgress: progressOn(process.stderr),
      signal: called.signal,
    });
    if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(20)}\r`);
    process.stdout.write(inWords(report));
    if (report.outcome === 'BLOCKED') process.exitCode = 1;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await stop();
  }
}

main().catch((error: unknown) => {
  const told = error instanceof Refusal ? error.message : explain(error);
  process.stderr.write(`\n${told ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exitCode = 1;
});
