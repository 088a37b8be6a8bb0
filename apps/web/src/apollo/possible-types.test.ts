import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInterfaceType } from 'graphql';
import { possibleTypes } from './possible-types';

const sdl = readFileSync(join(__dirname, '..', '..', '..', 'api', 'schema.graphql'), 'utf8');

test('the cache knows every type of every interface', () => {
  const schema = buildSchema(sdl);
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  const expected = interfaces.map((one) => [
    one.name,
    schema
      .getPossibleTypes(one)
      .map(({ name }) => name)
      .sort(),
  ]);
  const known = Object.entries(possibleTypes).map(([name, types]) => [name, [...types].sort()]);
  expect(Object.fromEntries(known)).toEqual(Object.fromEntries(expected));
});
