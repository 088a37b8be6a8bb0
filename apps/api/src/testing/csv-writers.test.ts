import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../../../..');

/** Files that name CSV and only read it, or say so to people. */
const READERS = new Set([
  'apps/api/src/import.ts',
  'apps/api/src/server.ts',
  'apps/web/src/features/audit/audit-filters.tsx',
  'apps/web/src/features/audit/use-audit-filter.ts',
  'apps/api/src/features/staff-import/upload-route.ts',
  'apps/web/src/features/import/file-fields.tsx',
  'apps/web/src/features/import/import-words.ts',
  'packages/ui/src/form/file-drop.tsx',
]);
const NAMES_CSV = /text\/csv|\.csv\b|csv-stringify|toCsv|asCsv/i;
const GOES_THROUGH_THE_CELL = /import \{[^}]*\bcsv(Cell|File)\b[^}]*\} from '@chiron\/domain\/import'/;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)(testing|gql|migrations)\//.test(name))
    .map((name) => join(folder, name));
}

/** Files that write CSV past the cell that keeps formulas from running. */
export function carelessWriters(read: (file: string) => string = (file) => readFileSync(file, 'utf8')): string[] {
  return ['apps/api/src', 'apps/web/src', 'packages/domain/src', 'packages/ui/src']
    .flatMap((folder) => sources(join(root, folder)))
    .map((file) => [relative(root, file), read(file)] as const)
    .filter(([name, text]) => NAMES_CSV.test(text) && !READERS.has(name) && !GOES_THROUGH_THE_CELL.test(text))
    .map(([name]) => name);
}

test('whatever writes CSV goes through csvCell, so that no spreadsheet runs what somebody typed', () => {
  expect(carelessWriters()).toEqual([]);
});

test('a careless writer is found', () => {
  const read = () => `response.type('text/csv').send(rows.map((row) => row.join(',')).join('\\n'))`;
  expect(carelessWriters(read).length).toBeGreaterThan(100);
});
