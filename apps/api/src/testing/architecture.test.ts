import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../../../..');
const CONFIG = '.dependency-cruiser.cjs';
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function cruise(folder: string) {
  const args = [program, '--config', CONFIG, '--output-type', 'json', 'apps', 'packages'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as Report;
  const broken = summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
  return { modules: summary.totalCruised, broken };
}

/** What the rules say of a tree that holds these files alone. */
function brokenBy(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'chiron-architecture-'));
  try {
    copyFileSync(join(root, CONFIG), join(folder, CONFIG));
    for (const [path, content] of Object.entries({ 'apps/.keep': '', 'packages/.keep': '', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return cruise(folder).broken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the tree keeps the architecture', () => {
  const { modules, broken } = cruise(root);
  expect(broken).toEqual([]);
  expect(modules).toBeGreaterThan(100);
});

const ada = 'apps/api/src/features/ada';
const bea = 'apps/api/src/features/bea';

test.each([
  [
    'domain imports nothing',
    { 'packages/domain/src/stage/index.ts': `import 'node:fs';` },
    'domain-imports-nothing: packages/domain/src/stage/index.ts → fs',
  ],
  [
    'a feature is entered by its door',
    { [`${ada}/index.ts`]: `import '../bea/inside';`, [`${bea}/inside.ts`]: 'export {};' },
    `features-meet-at-their-doors: ${ada}/index.ts → ${bea}/inside.ts`,
  ],
  [
    'what joins the features uses their doors too',
    { 'apps/api/src/schema.ts': `import './features/bea/inside';`, [`${bea}/inside.ts`]: 'export {};' },
    `frame-enters-features-by-their-doors: apps/api/src/schema.ts → ${bea}/inside.ts`,
  ],
  [
    'the platform knows no feature, not even by a type',
    {
      'apps/api/src/platform/log.ts': `import type { Ada } from '../features/ada'; export type Log = Ada;`,
      [`${ada}/index.ts`]: 'export interface Ada { readonly id: string }',
    },
    `platform-knows-no-feature: apps/api/src/platform/log.ts → ${ada}/index.ts`,
  ],
  [
    'a mentorship does not know the lineage',
    {
      'apps/api/src/features/mentorship/index.ts': `import '../lineage';`,
      'apps/api/src/features/lineage/index.ts': 'export {};',
    },
    'mentorship-does-not-know-lineage: apps/api/src/features/mentorship/index.ts → apps/api/src/features/lineage/index.ts',
  ],
  [
    'the web does not import the API',
    { 'apps/web/src/main.tsx': `import '../../api/src/log';`, 'apps/api/src/log.ts': 'export {};' },
    'web-and-api-meet-in-the-schema: apps/web/src/main.tsx → apps/api/src/log.ts',
  ],
  [
    'components know no product',
    {
      'packages/ui/src/index.ts': `import '../../domain/src/stage';`,
      'packages/domain/src/stage/index.ts': 'export {};',
    },
    'ui-knows-no-product: packages/ui/src/index.ts → packages/domain/src/stage/index.ts',
  ],
  [
    'nothing runs in a circle',
    { [`${ada}/index.ts`]: `import './other';`, [`${ada}/other.ts`]: `import '.';` },
    `no-circles: ${ada}/index.ts → ${ada}/other.ts`,
  ],
])('the check fails when broken: %s', (_, files, violation) => {
  expect(brokenBy(files)).toContain(violation);
});

test('a feature may use the door of another', () => {
  expect(brokenBy({ [`${ada}/index.ts`]: `import '../bea';`, [`${bea}/index.ts`]: 'export {};' })).toEqual([]);
});
