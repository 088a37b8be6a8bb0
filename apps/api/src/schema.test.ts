import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInputObjectType, isObjectType, isInterfaceType, lexicographicSortSchema, printSchema } from 'graphql';
import { isRule } from '@chiron/domain/permission';
import { getMetadataStorage } from 'type-graphql';
import { schema } from './schema';
import { openOperations } from './platform/graphql';

const committed = join(__dirname, '..', 'schema.graphql');
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

test('schema.graphql is what the code says; write it anew with UPDATE_SCHEMA=1', () => {
  if (process.env.UPDATE_SCHEMA) writeFileSync(committed, printed);
  expect(readFileSync(committed, 'utf8')).toBe(printed);
});

test('every operation says who may call it: nobody in particular, with a reason, or by one known rule', () => {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const undecided = [...queries, ...mutations, ...subscriptions].filter(({ methodName, roles }) => {
    if (openOperations.has(methodName)) return roles !== undefined;
    return roles?.length !== 1 || !isRule(String(roles[0]));
  });
  expect(undecided.map(({ schemaName }) => schemaName)).toEqual([]);
});

test('every type, field and argument that is not plain from its name has a description', () => {
  const ours = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !['Query', 'Mutation'].includes(name),
  );
  const fielded = ours.filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type));
  const missing = fielded.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ description }) => !description)
      .map(({ name }) => `${type.name}.${name}`),
  );
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  );
  expect(missing).toEqual([]);
  expect(operations.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
});
