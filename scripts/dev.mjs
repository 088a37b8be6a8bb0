import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endAll, spawnGroup, stopWithUs, turbo } from './child-processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const web = inRoot('apps', 'web');

const started = [];
stopWithUs(started);

/** What the web imports from the schema must be there before Vite looks for it. */
const codegen = turbo(root, 'run', 'codegen');
started.push(codegen.child);
const { code, output } = await codegen.done;
if (code !== 0) console.error(output);

const programs = [
  { cwd: inRoot('apps', 'api'), file: inRoot('apps', 'api', 'build.mjs'), args: ['--watch'] },
  { cwd: web, file: inRoot('node_modules', 'vite', 'bin', 'vite.js'), args: ['--port', '5173', '--strictPort'] },
];
if (existsSync(join(web, 'codegen.ts'))) {
  const file = inRoot('node_modules', '@graphql-codegen', 'cli', 'cjs', 'bin.js');
  programs.push({ cwd: web, file, args: ['--watch', '--silent'], mayEnd: true });
}

console.log('The web with hot reload: http://localhost:5173 (the API: http://localhost:4000). Ctrl-C stops both.');
for (const { cwd, file, args, mayEnd = false } of programs) {
  const child = spawnGroup(file, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  started.push(child);
  child.once('exit', (exitCode) => {
    if (!mayEnd) void endAll(started).then(() => process.exit(exitCode ?? 1));
  });
}
