// Adds up what every workspace's test runner reported, and ends with one line: "N passed, N failed".
// A workspace without a report, or with a suite that could not run, counts as a failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const workspaces = ['apps', 'packages'].flatMap((kind) =>
  readdirSync(join(root, kind)).map((name) => join(kind, name)),
);

let passed = 0;
let failed = 0;
for (const workspace of workspaces.filter((path) => existsSync(join(root, path, 'package.json')))) {
  const report = join(root, workspace, '.test-results.json');
  if (!existsSync(report)) {
    console.log(`${workspace}: no test report`);
    failed += 1;
    continue;
  }
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const broken = results.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  for (const suite of broken) console.log(`${workspace}: ${suite.name.slice(root.length + 1)} could not run`);
  for (const suite of results.testResults) {
    for (const test of suite.assertionResults.filter(({ status }) => status === 'failed'))
      console.log(`${workspace}: failed: ${test.fullName}`);
  }
  console.log(
    `${workspace}: ${results.numPassedTests} passed, ${results.numFailedTests + broken.length} failed, ${results.numPendingTests} skipped`,
  );
  passed += results.numPassedTests;
  failed += results.numFailedTests + broken.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
