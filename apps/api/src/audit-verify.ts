import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorLine, readAnchors } from './platform/audit/anchor';
import { verifyAt, type ChainReport } from './platform/audit/verify-chains';
import { readConfig } from './platform/config';
import { explain } from './platform/explain';
import { createLogger } from './platform/log';
import { openDatabase } from './platform/open-database';
import { OperatorError } from './platform/operator-error';

const USAGE = `npm run audit:verify -- [--anchor /elsewhere/chiron.anchor]

  --anchor  compares the chains with what this file says of them, and adds where they end now. Keep the file where whoever
            may change the database may not write: then a chain that was written anew is found too.`;

function readArguments(): string | undefined {
  try {
    const { anchor } = parseArgs({ options: { anchor: { type: 'string' } } }).values;
    return anchor === undefined ? undefined : resolve(anchor);
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function tell({ name, events, faults }: ChainReport): string {
  if (faults.length === 0) return `${name}: ${events.toLocaleString('en')} events, sound`;
  return [`${name}: NOT SOUND`, ...faults.map(({ n, what }) => `  event ${n} ${what}`)].join('\n');
}

async function main(): Promise<void> {
  const anchorFile = readArguments();
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const anchors = anchorFile && existsSync(anchorFile) ? readAnchors(readFileSync(anchorFile, 'utf8'), anchorFile) : [];
  const { ownerUrl, stop } = await openDatabase(config.database, { log, joins: true });
  const reports = await verifyAt(ownerUrl, anchors).finally(stop);
  process.stdout.write(`${reports.map(tell).join('\n')}\n`);
  if (reports.some(({ faults }) => faults.length > 0)) {
    process.exitCode = 1;
    return;
  }
  if (!anchorFile) return;
  appendFileSync(anchorFile, reports.map((report) => anchorLine(report, new Date())).join(''), { mode: 0o600 });
  process.stdout.write(`${anchorFile} now says where each chain ends.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `\n${explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  );
  process.exitCode = 1;
});
