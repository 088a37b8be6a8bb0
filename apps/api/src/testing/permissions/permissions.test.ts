import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf } from './operations';
import { permissionsPage } from './permissions-page';

const page = join(__dirname, '../../../../../docs/permissions.md');

test('docs/permissions.md is what the code says; write it anew with UPDATE_PERMISSIONS=1', () => {
  const written = permissionsPage();
  if (process.env.UPDATE_PERMISSIONS) writeFileSync(page, written);
  expect(readFileSync(page, 'utf8')).toBe(written);
});

test('every operation of the schema stands in it once', () => {
  const written = permissionsPage();
  const table = written.slice(0, written.indexOf('## Rules in sentences'));
  const missing = operationsOf().filter(({ name }) => table.split(`| \`${name}\` `).length !== 2);
  expect(missing).toEqual([]);
});
