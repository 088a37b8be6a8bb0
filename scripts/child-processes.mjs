import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};

/** Leads a process group of its own, so that one signal reaches it with everything that it has started. */
export function spawnGroup(file, args, options) {
  return spawn(process.execPath, [file, ...args], { detached: true, ...options });
}

function signalGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Waits for the whole group: its leader may be gone before those whom it tells to stop. */
async function endGroup(child) {
  const end = Date.now() + 10_000;
  let alive = signalGroup(child, 'SIGTERM');
  while (alive && Date.now() < end) {
    await sleep(50);
    alive = signalGroup(child, 0);
  }
  if (alive) signalGroup(child, 'SIGKILL');
}

/** A signal to this process ends the children's groups first, then this process. Returns what undoes that. */
export function stopWithUs(children) {
  const stop = () => void endAll(children).then(() => process.exit(130));
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

export async function endAll(children) {
  await Promise.all(children.map(endGroup));
}

/** Runs turbo without a sound; its output is for the case that it fails. */
export function turbo(root, ...args) {
  const file = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const child = spawnGroup(file, [...args, '--output-logs=errors-only'], {
    cwd: root,
    env: { ...process.env, ...QUIET },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const done = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
  return { child, done };
}
