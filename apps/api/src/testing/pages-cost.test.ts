import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print } from 'graphql';
import { COST_LIMITS, costOf } from '../platform/cost';
import { schema } from '../schema';

const WEB = join(__dirname, '../../../web/src');
const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const texts = sources.flatMap((name) =>
  [...readFileSync(join(WEB, name), 'utf8').matchAll(/graphql\(`([^`]*)`\)/g)].map(([, text]) => text ?? ''),
);
const document = parse(texts.join('\n'));
const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

/** The largest page that any of them asks for. */
const LARGEST = { first: 250, up: 40, down: 40 };

/** Two hundred of the costliest page in a minute must not empty a person's bucket; nor may one be refused. */
test('every operation of the web client fits into what a person may ask', () => {
  const costs = operations.map((operation) => {
    const known = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    const given = Object.fromEntries(known.map((name) => [name, name in LARGEST ? LARGEST[name as 'first'] : 'x']));
    return { name: operation.name?.value ?? print(operation), cost: costOf(schema, document, operation, given) };
  });
  expect(costs.length).toBeGreaterThan(15);
  expect(costs.filter(({ cost }) => cost > COST_LIMITS.account.operation)).toEqual([]);
  expect(Math.max(...costs.map(({ cost }) => cost)) * 50).toBeLessThanOrEqual(COST_LIMITS.account.window);
});
