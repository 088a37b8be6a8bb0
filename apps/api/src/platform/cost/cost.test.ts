import { toGlobalId } from '@chiron/domain/ids';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type GraphQLField,
} from 'graphql';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { schema } from '../../schema';
import { buildServer, type RunningServer } from '../../server';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { aClient, askWith, aToken } from '../../testing/partner';
import type { Somebody } from '../../testing/world';
import { decisionOf } from '../graphql/cost-decisions';
import { costOf } from './operation-cost';

let api: ApiUnderTest;
let admin: Somebody;
let other: RunningServer;
let otherUrl: string;

/** Two processes over one database, as far as their counters go. */
beforeAll(async () => {
  api = await startApi();
  admin = await api.world.aStaffMember(await api.world.anInstitution(), 'Admin');
  const config = {
    port: 0,
    trustProxy: 0,
    demo: false,
    webRoot: '/nonexistent',
    poolSize: 4,
    key: Buffer.alloc(32, 7),
  };
  other = await buildServer({ config, appUrl: api.appUrl, log: pino({ level: 'silent' }) });
  await new Promise<void>((resolve) => other.http.listen(0, '127.0.0.1', resolve));
  otherUrl = `http://127.0.0.1:${(other.http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await other.close();
  await api.stop();
});

const cost = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first.');
  return costOf(schema, document, operation, variables);
};

test('every list of objects says how long it may be', () => {
  const undecided = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields() as Record<string, GraphQLField<unknown, unknown>>)
          .filter((field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
          .filter((field) => decisionOf(field).most === undefined)
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(undecided).toEqual([]);
});

test('a page costs as many points as objects it may hold, and its `first` may be a variable', () => {
  expect(cost('{ people(first: 10) { edges { node { name } } } }')).toBe(1 + 1 + 10 * 2);
  expect(cost('query ($n: Int) { people(first: $n) { edges { node { name } } } }', { n: 10 })).toBe(22);
  expect(cost('{ people { edges { node { name institution { name } } } } }')).toBe(1 + 1 + 50 * 3);
});

test('a lineage costs depth × width, an overview by its limit', () => {
  const walk = (up: number, first: number) =>
    cost(`{ lineage(personId: "x", up: ${up}, down: 0, first: ${first}) { total } }`);
  expect(walk(4, 100) - walk(2, 100)).toBe(20);
  expect(walk(4, 200) - walk(4, 100)).toBe(40);
  const overview = (first: number) => cost(`{ lineageOverview(personId: "x", first: ${first}) { names } }`);
  expect(overview(10_000) - overview(5_000)).toBe(500);
});

test('fragments count wherever they are spread, and one that is spread in itself many times over is counted fast', () => {
  const plain = cost('{ people(first: 3) { edges { node { name institution { name } } } } }');
  expect(
    cost(
      '{ people(first: 3) { ...P } } fragment P on PersonConnection { edges { node { name institution { name } } } }',
    ),
  ).toBe(plain);
  const levels = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Person { ...F${n + 1} ...F${n + 1} }`).join(
    ' ',
  );
  expect(cost(`{ person(id: "x") { ...F0 } } ${levels} fragment F30 on Person { institution { name } }`)).toBe(
    2 + 2 ** 30,
  );
});

test('no argument makes an operation cheaper than it is: what is below 0, null or of another type', () => {
  const dear = '{ people(first: 100) { edges { node { name } } } }'.slice(1, -1);
  const plain = cost(`{ ${dear} }`);
  expect(cost(`{ ${dear} lineage(personId: "x", up: 40, first: -100000) { total } }`)).toBeGreaterThan(plain);
  expect(cost(`query ($n: Int) { ${dear} lineage(personId: "x", up: $n) { total } }`, { n: null })).toBe(plain);
  expect(cost(`{ ${dear} more: people(first: -100) { edges { node { name } } } }`)).toBeGreaterThan(plain);
});

test('an operation that costs too much is refused before it runs, with its cost and the limit', async () => {
  const alias = (n: number) =>
    `a${n}: people(first: 100) { edges { node { name institution { stageLabels { label } } } } }`;
  const query = `{ ${Array.from({ length: 10 }, (_, n) => alias(n)).join(' ')} }`;
  const token = await aToken(api.url, await aClient(api, admin));
  const answer = await askWith(api.url, token, query);
  expect(answer).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'TOO_COSTLY' } }],
    extensions: { cost: { limit: 10_000 } },
  });
  expect(answer.errors?.[0]?.message).toMatch(/^This operation costs 10011 points; 10000 is the most\./);
});

const PEOPLE = '{ people(first: 10) { edges { node { name } } } }';

test('the bucket of a client is one for all processes, and answers tell what is left', async () => {
  const token = await aToken(api.url, await aClient(api, admin));
  const first = await askWith(api.url, token, PEOPLE);
  const second = await askWith(otherUrl, token, PEOPLE);
  expect(first.extensions?.cost).toMatchObject({ requested: 22, limit: 30_000, remaining: 29_978 });
  expect(second.extensions?.cost?.remaining).toBe(29_956);
  expect(second.headers.get('ratelimit-policy')).toBe('"client";q=30000;w=60');
  expect(second.headers.get('ratelimit')).toMatch(/^"client";r=29956;t=([1-9]|[1-5]\d|60)$/);
});

test('an empty bucket says how long to wait, in every process; another client is not held back', async () => {
  const token = await aToken(api.url, await aClient(api, admin));
  const line = `query ($id: ID!) { lineage(personId: $id, up: 40, down: 40, first: 250) { total places { person { name } }
    links { known { kind } } } lineageOverview(personId: $id) { names } }`;
  const id = toGlobalId('Person', admin.personId);
  let last = await askWith(api.url, token, line, { id });
  for (let n = 0; last.status === 200 && n < 30; n += 1)
    last = await askWith(n % 2 ? api.url : otherUrl, token, line, { id });
  expect(last).toMatchObject({ status: 429, errors: [{ extensions: { code: 'THROTTLED' } }] });
  expect(last).not.toHaveProperty('data');
  const wait = Number(last.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(last.extensions?.cost?.resetSeconds).toBe(wait);
  const cheaper = await askWith(otherUrl, token, PEOPLE);
  expect(cheaper.extensions?.cost?.remaining).toBe((last.extensions?.cost?.remaining ?? 0) - 22); // what was refused was not taken
  const neighbour = await aToken(api.url, await aClient(api, admin));
  expect((await askWith(api.url, neighbour, PEOPLE)).status).toBe(200);
});

test('whoever is signed in has a generous bucket too', async () => {
  const answer = (await api.ask(PEOPLE, {}, admin.accountId)) as { extensions?: object };
  expect(answer.extensions).toMatchObject({ cost: { requested: 22, limit: 50_000 } });
});
