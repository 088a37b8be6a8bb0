import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentNode } from '@apollo/client';
import type { Plugin } from 'vite';
import { operationText, type OperationText } from './operation-texts';

const GENERATED = join(import.meta.dirname, 'src', 'gql', 'graphql.ts');
const EXPORT = /^export const (\w+) = (\{.*\}) as unknown as /gm;
const CALL = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\s*,?\s*\)/g;
const IMPORT = /^import \{ graphql \} from '[./]+gql';$/m;

/**
 * Puts the generated document in the place of each `graphql(…)` call of a build: a page then brings its own documents and
 * no others, and neither the text nor the table from texts to documents is shipped. An operation's document carries its id,
 * and `operations.json` tells the server which text each id stands for.
 */
export function graphqlDocuments(): Plugin {
  const documents = new Map<string, string>();
  const operations: OperationText[] = [];
  return {
    name: 'graphql-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      operations.length = 0;
      for (const [, name = '', source = ''] of readFileSync(GENERATED, 'utf8').matchAll(EXPORT)) {
        const operation = await operationText(JSON.parse(source) as DocumentNode);
        if (operation) operations.push(operation);
        documents.set(name, operation ? withId(source, operation.id) : source);
      }
    },
    transform(code, id) {
      if (!IMPORT.test(code) || !/\.tsx?$/.test(id)) return null;
      const replaced = code.replace(CALL, (_call, kind: string, name: string) => {
        const document = documents.get(documentName(kind, name));
        if (!document) this.error(`${id}: ${name} has no generated document. Run “npm run codegen -w @chiron/web”.`);
        return `(${document})`;
      });
      return { code: replaced.replace(IMPORT, ''), map: null };
    },
    generateBundle() {
      const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
      this.emitFile({ type: 'asset', fileName: 'operations.json', source: JSON.stringify(manifest) });
    },
  };
}

function withId(source: string, id: string): string {
  return source.replace('{', `{"__meta__":{"hash":"${id}"},`);
}

/** How the code generator calls the document of an operation or a fragment. */
function documentName(kind: string, name: string): string {
  const words = name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.join('_') + (kind === 'fragment' ? 'FragmentDoc' : 'Document');
}
