import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
const section = text.slice(text.indexOf('## Which test holds which promise'));
const promises = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, promise = '', test = '', file = '']) => [promise, test, file] as const);

test('docs/security.md names a test for each promise', () => {
  expect(promises.length).toBeGreaterThan(20);
});

test.each(promises)('the test that holds it is there: %s', (_promise, name, file) => {
  const path = join(root, file);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${file} is not there`).toContain(name);
});
