const TEST = '(\\.test\\.tsx?$|/src/testing/|/e2e/)';

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'Words and rules that both sides share: pure TypeScript, without packages, files, clock or network.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: TEST },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'ui-knows-no-product',
      comment: 'Components take plain props: no product word, no Apollo, no domain rule.',
      severity: 'error',
      from: { path: '^packages/ui/src/' },
      to: { path: ['^apps/', '^packages/domain/', 'node_modules/(@apollo|graphql|react-router)'] },
    },
    {
      name: 'features-meet-at-their-doors',
      comment: 'All that another feature may import stands in the index of a feature.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/features/([^/]+)/', pathNot: TEST },
      to: {
        path: '^apps/$1/src/features/',
        pathNot: ['^apps/$1/src/features/$2/', '^apps/$1/src/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'frame-enters-features-by-their-doors',
      comment: 'What joins the features together uses the same doors; only the list of entities looks behind them.',
      severity: 'error',
      from: {
        path: '^apps/([^/]+)/src/',
        pathNot: ['^apps/[^/]+/src/features/', '^apps/api/src/entities\\.ts$', TEST],
      },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Technical parts serve every feature and know the name of none.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/(platform|apollo)/', pathNot: TEST },
      to: { path: '^apps/$1/src/features/' },
    },
    {
      name: 'mentorship-does-not-know-lineage',
      comment: 'A lineage is read from mentorships, never the reverse.',
      severity: 'error',
      from: { path: '^(apps/[^/]+/src/features|packages/domain/src)/mentorship/', pathNot: TEST },
      to: { path: '^(apps/[^/]+/src/features|packages/domain/src)/lineage/' },
    },
    {
      name: 'web-and-api-meet-in-the-schema',
      comment: 'The web knows the API by its committed schema alone, the API nothing of the web.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'api-has-no-components',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^packages/ui/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: TEST },
      to: { path: TEST },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-dead-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/src/gql/', '\\.css$', '^virtual:', '\\?'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
