import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..', '..', '..');

/** Folders of real rows to try the product on, below the folder that CHIRON_TRY_DATA names; none where it is unset. */
export function triedSets(): { name: string; folder: string }[] {
  const given = process.env.CHIRON_TRY_DATA;
  if (!given) return [];
  const folder = resolve(ROOT, given);
  const sets = readdirSync(folder).map((name) => ({ name, folder: join(folder, name) }));
  return sets.filter((set) => existsSync(join(set.folder, 'facts.json')));
}

/** Says once that a check on real rows does not run, and why. */
export function sayIfUntried(what: string): void {
  if (triedSets().length === 0)
    process.stdout.write(`Skipped: ${what}. Set CHIRON_TRY_DATA to a folder of real rows to run it.\n`);
}
