import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { graphqlDocuments } from './graphql-documents';

/** The host stays what the browser asked for: the API refuses pages of another origin. */
const api = { target: 'http://127.0.0.1:4000', changeOrigin: false };

/** The component kit carries its few words in 34 languages; the product speaks English. */
const englishOnly: Plugin = {
  name: 'english-only',
  load(id) {
    const locale = /react-(?:aria|stately)[^?]*\/([a-z]{2}-[A-Z]{2})\.m?js/.exec(id)?.[1];
    if (locale === undefined || locale === 'en-US') return null;
    return `export { default } from '${id.replace(locale, 'en-US')}';`;
  },
};

/** The explorer's sheet carries 300 kB of fonts as data, which our policy does not let in. */
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('graphiql/dist/style.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : null;
  },
};

const LAYERS = '@layer base, ui;';

/** Layers rank by where they are first named; sheets are fetched in any order, so each begins by naming all. */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = LAYERS + String(file.source);
    }
  },
};

export default defineConfig({
  plugins: [graphqlDocuments(), react(), englishOnly, withoutFonts, layersInOrder],
  // Some packages keep a build for old browsers as their first; this takes the modern one.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/imports', '/me', '/audit.csv', '/oauth', '/sign-on', '/.well-known', '/healthz'].map((path) => [
        path,
        api,
      ]),
    ),
  },
  worker: { format: 'es' },
});
