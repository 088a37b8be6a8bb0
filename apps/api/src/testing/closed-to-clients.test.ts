import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { schema } from '../schema';
import { startApi, type ApiUnderTest } from './api-under-test';
import { aClient, askWith, aToken } from './partner';

/** What API clients may not do: everything that nobody opened to them. */
let api: ApiUnderTest;
let token: string;

beforeAll(async () => {
  api = await startApi();
  const admin = await api.world.aStaffMember(await api.world.anInstitution(), 'Admin');
  token = await aToken(api.url, await aClient(api, admin));
});
afterAll(() => api.stop());

const OPENED = [
  'institution',
  'lineage',
  'lineageCounts',
  'lineageOverview',
  'lineagePaths',
  'mentorship',
  'mentorships',
  'nearestCommonMentors',
  'node',
  'people',
  'person',
];

type Operation = GraphQLField<unknown, unknown>;
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** A value that fits an input, however little sense it makes. */
function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
  }
  if (isLeafType(type) && 'getValues' in type) return type.getValues()[0]?.name ?? '';
  return { Boolean: 'true', Int: '1', Float: '1' }[type.name] ?? '"x"';
}

function written(kind: 'query' | 'mutation', { name, args, type }: Operation): string {
  const needed = args.filter((arg: GraphQLArgument) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const list = needed.map((arg) => `${arg.name}: ${valueOf(arg.type)}`).join(', ');
  const selection = isLeafType(getNamedType(type)) ? '' : ' { __typename }';
  return `${kind} { ${name}${list ? `(${list})` : ''}${selection} }`;
}

test('these operations are open to clients, and no other', () => {
  expect(
    queries
      .filter(({ extensions }) => extensions['openToClients'])
      .map(({ name }) => name)
      .sort(),
  ).toEqual(OPENED);
  expect(mutations.filter(({ extensions }) => extensions['openToClients'])).toEqual([]);
});

test.each([
  ...queries.filter(({ name }) => !OPENED.includes(name)).map((query) => written('query', query)),
  ...mutations.map((mutation) => written('mutation', mutation)),
])('a client does not find %s', async (operation) => {
  const answer = await askWith(api.url, token, operation);
  expect(answer).toMatchObject({ status: 404, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  expect(answer).not.toHaveProperty('data');
});

/** Add a field here when a partner may read it; whoever adds one to a type that is open says so by this list. */
test('a client reaches these fields and no others', () => {
  const open = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.extensions['openToClients'],
  );
  const fields = open.map((type) =>
    isObjectType(type) ? `${type.name}: ${Object.keys(type.getFields()).sort().join(' ')}` : '',
  );
  expect(fields.sort()).toMatchSnapshot();
});
