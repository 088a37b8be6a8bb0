import type { CodegenConfig } from '@graphql-codegen/cli';

/** Directives that Apollo Client reads and takes out before it asks the server. */
const CLIENT_DIRECTIVES = `
  directive @unmask(mode: String) on FRAGMENT_SPREAD
  directive @connection(key: String!, filter: [String!]) on FIELD
`;

const config: CodegenConfig = {
  schema: ['../api/schema.graphql', CLIENT_DIRECTIVES],
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        enumType: 'string-literal',
        useTypeImports: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        defaultScalarType: 'unknown',
        immutableTypes: true,
      },
    },
  },
};

export default config;
