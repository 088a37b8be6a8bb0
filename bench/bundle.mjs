import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'apps', 'api', 'src');
const fromApi = createRequire(join(root, 'apps', 'api', 'package.json'));
const file = fileURLToPath(new URL('node_modules/.cache/chiron.cjs', import.meta.url));

/** Packages of npm stay outside and are the ones that the API itself would load, not the bench's. */
const packagesOfTheApi = {
  name: 'packages-of-the-api',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, pluginData }) => {
      if (path.startsWith('@chiron/') || pluginData === 'asked') return undefined;
      const from = importer.startsWith(root) ? join(importer, '..') : sources;
      const found = await resolve(path, { kind, resolveDir: from, pluginData: 'asked' });
      return found.errors.length > 0 ? { errors: found.errors } : { path: found.path, external: true };
    });
  },
};

const doors = `
export { buildServer } from './server';
export { Database, migrate } from './platform/database';
export { openSession } from './platform/session';
export { createAccount } from './features/account';
export { startEmbeddedPostgres, APP_ROLE } from './platform/embedded-postgres';
export { createDataSource } from './data-source';
`;

/** Bundles the API's doors as they are in the working tree, the way the API's own build does, and loads them. */
export async function bundleChiron() {
  const { build } = fromApi('esbuild');
  const importer = existsSync(join(sources, 'features', 'import', 'index.ts'));
  await build({
    stdin: {
      contents: doors + (importer ? `export { importFiles, fileOnDisk } from './features/import';` : ''),
      resolveDir: sources,
      loader: 'ts',
    },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    loader: { '.sql': 'text' },
    tsconfig: join(root, 'apps', 'api', 'tsconfig.json'),
    plugins: [packagesOfTheApi],
    logLevel: 'warning',
  });
}

/** The bundle that `bundleChiron` made. */
export function loadChiron() {
  return createRequire(import.meta.url)(file);
}

/** A logger that says nothing, made by the API's own pino. */
export function silentLog() {
  return fromApi('pino')({ level: 'silent' });
}
