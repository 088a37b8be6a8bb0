import { startApi } from '../api-under-test';
import { codeMutations } from './code-mutations';
import { guards } from './guards';
import { withMutatedModule } from './mutated-module';
import { sqlMutations } from './sql-mutations';
import { openStage, prepareStage, type Stage } from './stage';

jest.setTimeout(120_000);

let stage: Awaited<ReturnType<typeof prepareStage>>;
const caught: { mutation: string; 'caught by the test': string }[] = [];
beforeAll(async () => {
  stage = await prepareStage();
});
afterAll(async () => {
  await stage.drop();
  const width = Math.max(...caught.map(({ mutation }) => mutation.length));
  const lines = caught.map((row) => `${row.mutation.padEnd(width)}  →  ${row['caught by the test']}`);
  process.stdout.write(`${lines.length} mutations, each caught by a test of guards.test.ts:\n${lines.join('\n')}\n`);
});

/** The guard must fail by what it expects: one that could not run has noticed nothing. */
async function ensureCaught(opened: Stage, { name, caughtBy }: { name: string; caughtBy: string }): Promise<void> {
  const guard = guards[caughtBy];
  if (!guard) throw new Error(`There is no guard “${caughtBy}”.`);
  const outcome = await Promise.resolve(opened)
    .then(guard)
    .then(
      () => 'nothing was noticed',
      (error: unknown) => String(error),
    );
  expect(outcome).toMatch(/expect\(.*\)/);
  caught.push({ mutation: name, 'caught by the test': caughtBy });
}

test.each(sqlMutations.map((one) => [one.name, one] as const))('is caught: %s', async (_name, mutation) => {
  const opened = await openStage(stage, startApi, (path) => import(`../../${path}`));
  try {
    await mutation.apply(opened.owner);
    await ensureCaught(opened, mutation);
  } finally {
    await opened.close();
  }
});

test.each(codeMutations.map((one) => [one.name, one] as const))('is caught: %s', async (_name, mutation) => {
  await withMutatedModule(mutation, async (start, load) => {
    const opened = await openStage(stage, start, load);
    await ensureCaught(opened, mutation).finally(() => opened.close());
  });
});

test('there are at least twenty, each of another name', () => {
  const names = [...sqlMutations, ...codeMutations].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(20);
});
