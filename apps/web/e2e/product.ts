import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const MAIN = join(__dirname, '..', '..', 'api', 'dist', 'main.js');
const WEB = join(__dirname, '..', 'dist');
const START_MS = 90_000;
const STOP_MS = 15_000;

export interface RunningProduct {
  readonly address: string;
  stop(): Promise<void>;
}

/** The product as a user runs it, demonstration and all, on a free port and in a folder that goes away with it. */
export async function startProduct(): Promise<RunningProduct> {
  for (const built of [MAIN, join(WEB, 'index.html')]) {
    if (!existsSync(built)) throw new Error(`${built} is missing: run “npm run build” first.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'chiron-browser-'));
  const port = await freePort();
  const env = {
    ...process.env,
    // Empty settings count as missing: the tests never run on a database of somebody's own.
    DATABASE_URL: '',
    DATABASE_MIGRATE_URL: '',
    CHIRON_PUBLIC_URL: '',
    PORT: String(port),
    CHIRON_DATA_DIR: folder,
    CHIRON_WEB_ROOT: WEB,
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = outputOf(child);
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://localhost:${port}`;
  try {
    await answers(address, child);
  } catch (error) {
    await stop();
    throw new Error(`The product did not start.\n${said()}`, { cause: error });
  }
  return { address, stop };
}

function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  return () => output;
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    const ready = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await pause(100);
  }
  throw new Error(`${address} did not answer within ${START_MS / 1_000} s.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.stdout?.closed) return;
  const exit = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const timeUp = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exit;
  clearTimeout(timeUp);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port is free.'));
      });
    });
  });
}
