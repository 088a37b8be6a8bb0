import { randomBytes } from 'node:crypto';
import { toGlobalId } from '@chiron/domain/ids';
import { getIntrospectionQuery } from 'graphql';
import { Client } from 'pg';
import { post, startApi, type ApiUnderTest, type GraphqlAnswer } from './api-under-test';
import type { Somebody } from './world';

/** Documents that are meant to be costly, or to tell what they should not. Each is refused before anything of it runs. */
let api: ApiUnderTest;
let member: Somebody;

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution();
  member = await api.world.aMember(school, 'Ada');
  await api.cookieOf(member.accountId);
});
afterAll(() => api.stop());

const asMember = (query: string, variables = {}) => api.ask(query, variables, member.accountId);
const asStranger = (query: string, variables = {}) => api.ask(query, variables);
const codes = ({ errors }: GraphqlAnswer<unknown>) => errors?.map(({ extensions }) => extensions.code);
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

describe('costly documents', () => {
  const INVALID = ['GRAPHQL_VALIDATION_FAILED'];
  const nested = `{ viewer { person { institution { ${'parent { '.repeat(12)} id ${'} '.repeat(12)} } } } }`;
  const doubling = times(
    16,
    (n) =>
      `fragment F${n} on Person { ${n === 15 ? 'name' : `...F${n + 1} ...G${n + 1}`} } fragment G${n} on Person { ${n === 15 ? 'id' : `...F${n + 1} ...G${n + 1}`} }`,
  );
  test.each([
    ['aliases', `{ ${times(31, (n) => `a${n}: __typename`)} }`, /too many aliases; 30/],
    ['aliases deep inside', `{ viewer { person { ${times(31, (n) => `a${n}: name`)} } } }`, /too many aliases; 30/],
    ['root fields', `{ ${times(21, () => '__typename')} }`, /too many fields at its root; 20/],
    [
      'root fields in a fragment',
      `{ ...R } fragment R on Query { ${times(21, () => '__typename')} }`,
      /fields at its root/,
    ],
    ['directives', `{ viewer { ${times(31, () => '__typename @skip(if: false)')} } }`, /too many directives; 30/],
    [
      'directives on one field',
      `{ viewer { __typename ${times(40, () => '@skip(if: false)')} } }`,
      /only be used once/,
    ],
    [
      'a cycle of fragments',
      '{ viewer { person { ...A } } } fragment A on Person { ...B } fragment B on Person { ...A }',
      /within itself/,
    ],
    ['fragments that double', `{ viewer { person { ...F0 } } } ${doubling}`, /requests too many selections/],
  ])('%s', async (_name, query, message) => {
    const answer = await asMember(query);
    expect(new Set(codes(answer))).toEqual(new Set(INVALID));
    expect(answer.errors?.map((error) => error.message).join()).toMatch(message);
    expect(answer.data).toBeUndefined();
  });

  test('depth', async () => {
    const answer = await asMember(nested);
    expect(answer.errors?.map(({ message }) => message).join()).toMatch(
      /levels deep; 12 is the most|Cannot query field/,
    );
  });

  test('tokens', async () => {
    const answer = await asMember(`{ viewer { ${times(5_000, () => 'x')} } }`);
    expect(codes(answer)).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(answer.errors?.[0]?.message).toMatch(/more that 5000 tokens|5000 tokens/);
  });

  test('nesting that would use up the stack of a parser', async () => {
    expect(codes(await asMember(`{ viewer ${'{ a '.repeat(4_000)}`))).toEqual(['GRAPHQL_PARSE_FAILED']);
    const list = `${'['.repeat(2_400)}${']'.repeat(2_400)}`;
    expect(codes(await asMember(`{ person(id: ${list}) { id } }`))?.[0]).toMatch(/GRAPHQL_(PARSE|VALIDATION)_FAILED/);
  });

  test('errors are counted, not listed without end', async () => {
    const answer = await asMember(`{ ${times(20, (n) => `unknown${n} other${n}`)} }`);
    expect(answer.errors?.length).toBeLessThanOrEqual(21);
    const many = { ids: Array.from({ length: 5_000 }, () => ({})) };
    const coerced = await asMember('query ($ids: [Int]) { __typename @skip(if: $ids) }', many);
    expect(coerced.errors?.length).toBeLessThanOrEqual(22);
  });

  test('a batch', async () => {
    const { status, body } = await post(`${api.url}/graphql`, [
      { query: '{ __typename }' },
      { query: '{ __typename }' },
    ]);
    expect(status).toBe(400);
    expect(body).toMatch(/batching/);
  });
});

describe('who has not signed in', () => {
  test.each([
    ['the schema', getIntrospectionQuery()],
    ['a type', '{ __type(name: "Person") { fields { name } } }'],
    ['what is not open', '{ people(search: "a") { edges { node { id } } } }'],
    ['the same in a fragment', '{ ...P } fragment P on Query { people(search: "a") { edges { node { id } } } }'],
    ['the same beside what is open', '{ viewer { person { id } } people(search: "a") { edges { node { id } } } }'],
  ])('may not ask for %s', async (_name, query) => {
    const answer = await asStranger(query);
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
    expect(JSON.stringify(answer)).not.toContain('"data"');
  });

  test('may ask what is open', async () => {
    expect(await asStranger('{ __typename viewer { person { id } } }')).toEqual({
      data: { __typename: 'Query', viewer: null },
    });
  });

  test('gets no names of the schema suggested; who has signed in does', async () => {
    const wrong = '{ viewr { person { id } } }';
    expect((await asMember(wrong)).errors?.[0]?.message).toMatch(/Did you mean "viewer"/);
    expect((await asStranger(wrong)).errors?.[0]?.message).toBe('Cannot query field "viewr" on type "Query".');
    const argument = 'mutation { signIn(emial: "a", password: "b") { __typename } }';
    expect(JSON.stringify(await asStranger(argument))).not.toContain('Did you mean');
  });

  test('who has signed in may read the schema', async () => {
    expect((await asMember(getIntrospectionQuery())).errors).toBeUndefined();
  });
});

describe('persisted operations', () => {
  const persisted = (sha256Hash: unknown, query?: string) =>
    post(`${api.url}/graphql`, { query, extensions: { persistedQuery: { version: 1, sha256Hash } } });

  test('nobody adds one by sending its text once', async () => {
    const query = '{ __typename }';
    const hash = '7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b';
    await persisted(hash, query);
    expect((await persisted(hash)).body).toContain('PERSISTED_QUERY_NOT_FOUND');
  });

  test.each([[randomBytes(32).toString('hex')], ['__proto__'], ['constructor'], [{ a: 1 }], [['x']], [7]])(
    'an id that is none (%p) is not found',
    async (id) => {
      const { body } = await persisted(id);
      expect(body).toMatch(/PERSISTED_QUERY_NOT_FOUND|BAD_REQUEST/);
    },
  );

  test('an id does not stand for another text', async () => {
    const { status } = await persisted(randomBytes(32).toString('hex'), '{ __typename }');
    expect(status).toBe(400);
  });
});

test('a lock that is held elsewhere ends in words, not in waiting', async () => {
  const school = await api.world.anInstitution();
  const staff = await api.world.aStaffMember(school, 'Dean');
  const pair = [await api.world.aRecord(school, 'M'), await api.world.aRecord(school, 'N')] as const;
  const id = toGlobalId('Mentorship', await api.world.aMentorship(school, ...pair), school);
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  await owner.query('begin; lock table mentorship in access exclusive mode');
  const answer = await api.ask('query ($id: ID!) { mentorship(id: $id) { id } }', { id }, staff.accountId);
  await owner.end();
  expect(answer.errors).toMatchObject([
    { message: expect.stringContaining('This took too long') as string, extensions: { code: 'TIMEOUT' } },
  ]);
});
