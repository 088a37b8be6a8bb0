import { byCapability, byId, NOBODY, type Expected, type OperationCase } from '../case';
import { hostedId } from '../ids';
import type { ModelImport } from '../model';
import type { Reading } from '../reading';

const importId = (one: ModelImport) => hostedId('Import', one);

const ofStaff = (operation: string, query: string, opens: (one: ModelImport, reading: Reading) => Expected) =>
  byId<ModelImport>({
    operation,
    query,
    things: ({ world }) => world.imports,
    id: importId,
    nobody: hostedId('Import', { id: NOBODY, institutionId: NOBODY }),
    opens: (reading, one) => (reading.imports().includes(one) ? opens(one, reading) : null),
  });

const changing = (inner: OperationCase): OperationCase => ({
  ...inner,
  tries: (reading) => inner.tries(reading).map((one) => ({ ...one, changes: true })),
});

/** What refuses an import without files changes nothing. */
const refused = (operation: string) =>
  ofStaff(operation, `mutation ($id: ID!) { ${operation}(id: $id) { __typename } }`, () => ({
    meets: (told) =>
      expect((told as { __typename: string }).__typename).toMatch(/^Import(Unchecked|Over|WithoutFiles|AtWork)$/),
  }));

export const staffImportCases = [
  ofStaff(
    'import',
    'query ($id: ID!) { import(id: $id) { id source files { name } findings(kind: NOTED) { totalCount } startedBy { id } } }',
    ({ source, fileName, startedBy, ...one }, reading) => ({
      data: {
        id: importId({ source, fileName, startedBy, ...one }),
        source,
        files: [{ name: fileName }],
        findings: { totalCount: 0 },
        startedBy: reading.seen.has(startedBy)
          ? { id: Buffer.from(`Person:${startedBy}`).toString('base64url') }
          : null,
      },
    }),
  ),
  byCapability('import.run', {
    operation: 'imports',
    query: '{ imports { totalCount edges { node { id source files { name } } } } }',
    tries: (reading) => [
      {
        expected: {
          data: {
            totalCount: reading.imports().length,
            edges: reading
              .imports()
              .map((one) => ({ node: { id: importId(one), source: one.source, files: [{ name: one.fileName }] } })),
          },
        },
      },
    ],
  }),
  refused('applyImport'),
  changing(
    ofStaff('cancelImport', 'mutation ($id: ID!) { cancelImport(id: $id) { __typename } }', () => ({
      data: { __typename: 'Import' },
    })),
  ),
  changing(refused('checkImport')),
  changing(
    byCapability('import.run', {
      operation: 'beginImport',
      query: 'mutation { beginImport(source: "a source") { __typename } }',
      tries: () => [{ expected: { data: { __typename: 'Import' } } }],
    }),
  ),
];
