import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { signIn } from './ask.mjs';
import { bundleChiron, loadChiron, silentLog } from './bundle.mjs';
import { startGround } from './ground.mjs';
import { takeWallsDown } from './peers/no-policy.mjs';
import { importRow } from './rows/import.mjs';
import { lineageRows } from './rows/lineage.mjs';
import { noPolicyRows } from './rows/no-policy.mjs';
import { rosterRow } from './rows/roster.mjs';
import { seed, STAFF } from './seed.mjs';
import { startServer } from './servers.mjs';
import { jsonOf, tableOf } from './table.mjs';

const USAGE = 'npm run bench [-- --json FILE]';
const SMALL = { total: 10_000, school: 8_500 };
const BIG = { total: 1_000_000, school: 50_500 };

const started = Date.now();
const say = (text) => process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);

const undone = [];
let ending;

/** Undoes everything in reverse, once, whoever asks first. */
function end() {
  ending ??= (async () => {
    for (const undo of undone.reverse()) await Promise.resolve(undo()).catch((error) => say(String(error)));
  })();
  return ending;
}

const onEnd = (undo) => undone.push(undo);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    say('stopping');
    void end().then(() => process.exit(130));
  });

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'string' } } }).values;
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exit(2);
  }
}

async function openStage() {
  say('bundling the API as it is in this tree');
  await bundleChiron();
  const chiron = loadChiron();
  const ground = await startGround(chiron, silentLog(), onEnd);
  const [small, big] = [await ground.create('bench_small'), await ground.create('bench_big')];
  say(`seeding ${SMALL.total} people`);
  await seed(small, SMALL);
  const withoutWalls = await ground.copy('bench_open', 'bench_small');
  await takeWallsDown(withoutWalls);
  say(`seeding ${BIG.total} people, about a minute`);
  await seed(big, BIG);
  const open = async (file, { appUrl }) => {
    const server = await startServer(file, { BENCH_APP_URL: appUrl }, onEnd);
    return { ...server, cookie: await signIn(chiron, appUrl, STAFF, server) };
  };
  const [inSmall, inBig] = [await open('serve.mjs', small), await open('serve.mjs', big)];
  const peers = {
    inOpen: await open('serve.mjs', withoutWalls),
    rosterPeer: await open('peers/roster-server.mjs', big),
  };
  return { chiron, ground, say, small, big, inSmall, inBig, ...peers };
}

async function main() {
  const { json } = readArguments();
  const stage = await openStage();
  const rows = [
    await rosterRow(stage),
    ...(await lineageRows(stage)),
    ...(await noPolicyRows(stage)),
    await importRow(stage),
  ].filter((row) => row !== null);
  process.stdout.write(`\n${tableOf(rows)}\n`);
  if (json !== undefined) writeFileSync(resolve(json), jsonOf(rows));
}

main()
  .catch((error) => {
    if (ending) return;
    process.stderr.write(`\n${error.stack ?? error}\n`);
    process.exitCode = 1;
  })
  .finally(end);
