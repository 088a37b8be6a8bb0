import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts `file` as a process of its own, with PORT, waits for its word "ready" and stops it when the bench ends. */
export async function startServer(file, environment, onEnd) {
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A process group of its own: Ctrl-C must reach it through us, after the requests that are under way.
    detached: true,
  });
  const gone = once(child, 'exit');
  onEnd(async () => {
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 8_000);
    await gone;
    clearTimeout(impatience);
  });
  const said = await Promise.race([once(child.stdout, 'data'), gone.then(() => null)]);
  if (said === null) throw new Error(`${file} did not start; its words are above.`);
  return { url: `http://127.0.0.1:${port}`, cookieName: `chiron-${port}` };
}
