import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Writes what ships, and what that is made of, as CycloneDX: `npm run sbom`, or `node scripts/sbom.mjs <file>`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const file = resolve(process.argv[2] ?? join(root, 'sbom.cdx.json'));
const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 });
if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(1);
}

/** `npm sbom --omit dev` leaves out packages that ship (react was one): the lock file says which are for building alone. */
function shipped() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return new Set(
    Object.entries(packages)
      .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
      .map(([path, { name, version }]) => `${name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
  );
}

const bill = JSON.parse(stdout);
const ships = shipped();
bill.components = bill.components.filter(({ purl }) =>
  ships.has(decodeURIComponent(purl.replace('pkg:npm/', '').split('?')[0])),
);
const refs = new Set([bill.metadata.component, ...bill.components].map((one) => one['bom-ref']));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${bill.components.length} components are listed in ${file}`);
