import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Packages of the workspace are bundled from their source; those of npm are found at run time. */
const externalPackages = {
  name: 'external-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@chiron/') ? undefined : { path, external: true },
    );
  },
};

const options = {
  absWorkingDir: here,
  entryPoints: ['main', 'migrate', 'import', 'institution', 'operator']
    .map((name) => `src/${name}.ts`)
    .filter((file) => existsSync(join(here, file))),
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  loader: { '.sql': 'text' },
  plugins: [externalPackages],
  logLevel: 'warning',
};

/** Runs the server anew after each build that succeeds. */
const restart = {
  name: 'restart',
  setup({ onEnd }) {
    let server;
    const stop = () =>
      new Promise((resolve) => {
        if (!server || server.exitCode !== null || server.signalCode !== null) return resolve();
        server.once('exit', resolve);
        server.kill('SIGTERM');
      });
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      await stop();
      server = spawn(process.execPath, ['--enable-source-maps', join(here, 'dist', 'main.js')], { stdio: 'inherit' });
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => void stop().then(() => process.exit(0)));
  },
};

if (process.argv.includes('--watch')) {
  const watching = await context({ ...options, plugins: [externalPackages, restart] });
  await watching.watch();
} else {
  await build(options);
}
