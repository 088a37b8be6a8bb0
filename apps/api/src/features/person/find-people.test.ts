import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let staff: Somebody;

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution();
  staff = await api.world.aStaffMember(school, 'Zoe Zimmermann');
  const names = [
    'Johannes Müller',
    'Johanna Mullen',
    'Ann Harlow',
    'Harlowe Quist',
    'Mark D’Esposito',
    'Percy 100%_Sure',
    'Bo Ek',
  ];
  for (const [n, name] of names.entries()) await api.world.aRecord(school, name, { sourceId: `s${n}` });
});
afterAll(() => api.stop());

type Answer = {
  people: {
    edges: { node: { name: string }; cursor: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};
const PEOPLE = `query ($search: String, $sourceId: String, $first: Int, $after: String) {
  people(search: $search, sourceId: $sourceId, first: $first, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`;

const ask = (variables: object) => api.ask<Answer>(PEOPLE, variables, staff.accountId);
const names = async (variables: object) => (await ask(variables)).data.people.edges.map(({ node }) => node.name);

test.each([
  ['case and diacritics do not matter', 'MULLER', 'Johannes Müller'],
  ['a typing error is forgiven', 'Johanes Muler', 'Johannes Müller'],
  ['a part of a word is enough', 'sposi', 'Mark D’Esposito'],
  ['an apostrophe may be left out', 'desposito', 'Mark D’Esposito'],
  ['signs with a meaning in patterns are plain', '100%_', 'Percy 100%_Sure'],
])('%s', async (_rule, search, first) => {
  expect((await names({ search }))[0]).toBe(first);
});

test('null counts as missing', async () => {
  expect(await names({ search: null, sourceId: null, after: null })).toHaveLength(8);
});

test('whole words come before beginnings, beginnings before what lies inside', async () => {
  expect((await names({ search: 'harlow' })).slice(0, 2)).toEqual(['Ann Harlow', 'Harlowe Quist']);
});

test('a ranking is paged without gaps or repeats', async () => {
  const all = await names({ search: 'joh' });
  const { edges, pageInfo } = (await ask({ search: 'joh', first: 1 })).data.people;
  expect(pageInfo.hasNextPage).toBe(true);
  expect([edges[0]?.node.name, ...(await names({ search: 'joh', first: 1, after: pageInfo.endCursor }))]).toEqual(
    all.slice(0, 2),
  );
});

test('staff page through everybody by name and find one by the id of the source', async () => {
  const { edges, pageInfo } = (await ask({ first: 5 })).data.people;
  const rest = await names({ first: 5, after: pageInfo.endCursor });
  expect([...edges.map(({ node }) => node.name), ...rest]).toHaveLength(8);
  expect(new Set([...edges.map(({ node }) => node.name), ...rest]).size).toBe(8);
  expect(await names({ sourceId: 's2' })).toEqual(['Ann Harlow']);
});

test.each([
  ['search', { search: 'a' }],
  ['search', { search: 'x'.repeat(101) }],
  ['first', { first: 0 }],
  ['first', { first: 101 }],
  ['after', { after: 'nonsense' }],
  ['after', { after: Buffer.from('["a","b"]').toString('base64url') }],
  ['after', { search: 'joh', after: Buffer.from('[-5]').toString('base64url') }],
])('a fault names its field: %s of %p', async (field, variables) => {
  expect((await ask(variables)).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
});
