import { operationsOf } from '../permissions/operations';
import { hangUp } from './asking';
import { Attack } from './attack';
import type { OperationCase } from './case';
import { cases } from './cases';

// Thousands of questions take a while where other things run beside.
jest.setTimeout(180_000);

let attack: Attack;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  attack = await Attack.begin();
  before = await attack.digests();
});
afterAll(async () => {
  hangUp();
  process.stdout.write(`attack: seed ${attack.seed}, ${attack.askers.length} askers, ${attack.asked} questions\n`);
  await attack.api.stop();
});

const operations = operationsOf();
const told = () => [`CHIRON_ATTACK_SEED=${attack.seed}`, ...attack.wrong.slice(0, 8)];

test('every operation of the schema has its case, and every case its operation', () => {
  expect(cases.map(({ operation }) => operation).sort()).toEqual(operations.map(({ name }) => name).sort());
});

test.each(operations.filter(({ rule }) => rule !== null).map(({ name }) => name))(
  'a stranger is asked to sign in: %s',
  async (name) => {
    attack.wrong.length = 0;
    for (const one of cases.filter(({ operation }) => operation === name)) await attack.runAsStranger(one);
    expect(told()).toEqual(nothingWrong());
  },
);

const kindOf = (operation: string) => operations.find(({ name }) => name === operation)?.kind;
const named = (list: readonly OperationCase[]) => list.map((one) => [one.operation, one] as const);
const nothingWrong = () => [`CHIRON_ATTACK_SEED=${attack.seed}`];

beforeEach(() => {
  attack.wrong.length = 0;
});

test.each(named(cases.filter((one) => !one.ownSession)))(
  'every asker is answered as the reading says: %s',
  async (_name, one) => {
    await attack.run(one);
    expect(told()).toEqual(nothingWrong());
  },
);

test('what was refused or not found has changed no row of any institution', async () => {
  expect(await attack.digests()).toEqual(before);
});

test.each(named(cases.filter((one) => kindOf(one.operation) === 'mutation')))(
  'whoever may change something changes it there alone: %s',
  async (_name, one) => {
    await attack.change(one);
    expect(told()).toEqual(nothingWrong());
  },
);

test.each(named(cases.filter((one) => one.ownSession)))(
  'every asker is answered as the reading says, in a session of their own: %s',
  async (_name, one) => {
    await attack.run(one);
    expect(told()).toEqual(nothingWrong());
  },
);
