import { buildSchema, parse, validate } from 'graphql';
import { depthLimit } from './depth-limit';

const schema = buildSchema('type Query { me: Person } type Person { name: String friend: Person }');
const errors = (query: string) => validate(schema, parse(query), [depthLimit(3)]).map(({ message }) => message);

test('an operation as deep as the limit passes', () => {
  expect(errors('{ me { friend { name } } }')).toEqual([]);
});

test('a deeper one is refused, also through a fragment', () => {
  const told = ['This operation is 4 levels deep; 3 is the most.'];
  expect(errors('{ me { friend { friend { name } } } }')).toEqual(told);
  expect(errors('{ me { ...Deep } } fragment Deep on Person { friend { friend { name } } }')).toEqual(told);
});

test('a fragment that contains itself ends', () => {
  expect(errors('{ me { ...Loop } } fragment Loop on Person { friend { ...Loop } }')).toEqual([]);
});
