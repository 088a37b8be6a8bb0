import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnumType, isInputObjectType, Kind, OperationTypeNode, parse, type TypeNode } from 'graphql';
import { COST_LIMITS, costOf } from '../platform/cost';
import { schema } from '../schema';

const WEB = join(__dirname, '../../../web/src');
const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?!gql).*\.tsx?$/.test(name),
);
const texts = sources.flatMap((name) =>
  [...readFileSync(join(WEB, name), 'utf8').matchAll(/graphql\(`([^`]*)`\)/g)].map(([, text]) => text ?? ''),
);
const document = parse(texts.join('\n'));
const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

/** The largest page that any of them asks for. */
const LARGEST: Readonly<Record<string, unknown>> = { first: 250, up: 40, down: 40 };

/** A value that fits: an operation with variables that do not would cost nothing, for it would not run. */
function someOf(type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return someOf(type.type);
  if (type.kind === Kind.LIST_TYPE) return [];
  const named = schema.getType(type.name.value);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  return isInputObjectType(named) ? null : ({ Boolean: true, Int: 1 }[type.name.value] ?? 'x');
}

/** Twenty of the costliest page in a minute must not empty a person's bucket; nor may one be refused. */
test('every operation of the web client fits into what a person may ask', () => {
  const costs = operations.map((operation) => {
    const given = operation.variableDefinitions?.map(({ variable, type }) => {
      const name = variable.name.value;
      return [name, LARGEST[name] ?? someOf(type)] as const;
    });
    const cost = costOf(schema, document, operation, Object.fromEntries(given ?? []));
    return { name: operation.name?.value ?? '', isQuery: operation.operation === OperationTypeNode.QUERY, cost };
  });
  expect(costs.length).toBeGreaterThan(15);
  expect(costs.filter(({ isQuery, cost }) => isQuery && cost < 1)).toEqual([]);
  expect(costs.filter(({ cost }) => cost > COST_LIMITS.account.operation)).toEqual([]);
  expect(Math.max(...costs.map(({ cost }) => cost)) * 20).toBeLessThanOrEqual(COST_LIMITS.account.window);
});
