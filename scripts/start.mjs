import { pathToFileURL, fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { stopWithUs, turbo } from './child-processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Chiron needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/`);
  process.exit(1);
}

async function build() {
  console.log('Building Chiron (first start takes a minute)…');
  const building = turbo(root, 'run', 'build');
  const release = stopWithUs([building.child]);
  const { code, output } = await building.done;
  release();
  if (code === 0) return;
  console.error(`${output}\nChiron could not be built.`);
  process.exit(1);
}

refuseOldNode();
await build();
process.setSourceMapsEnabled(true);
// In this process, so that signals and the exit code are the server's own.
await import(pathToFileURL(join(root, 'apps', 'api', 'dist', 'main.js')).href);
