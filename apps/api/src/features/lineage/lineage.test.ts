import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let school: string;
let staff: Somebody;
const people: Record<string, string> = {};
const nameOf = (id: string) => Object.keys(people).find((name) => toGlobalId('Person', people[name] ?? '') === id);
const id = (name: string) => toGlobalId('Person', people[name] ?? '');

/** A diamond (a over b and c over d), a tail (d over e), a cycle (e over a), and somebody apart. */
const LINKS = ['ab', 'ac', 'bd', 'cd', 'de', 'ea'];

beforeAll(async () => {
  api = await startApi();
  school = await api.world.anInstitution();
  staff = await api.world.aStaffMember(school, 'Admin');
  for (const name of ['a', 'b', 'c', 'd', 'e', 'apart']) people[name] = await api.world.aRecord(school, `Dr ${name}`);
  for (const [mentor = '', mentee = ''] of LINKS)
    await api.world.aMentorship(school, people[mentor] ?? '', people[mentee] ?? '', { from: 2000 });
});
afterAll(() => api.stop());

interface Places {
  lineage: {
    total: number;
    places: { key: number; generation: number; person: { id: string } | null; moreMentees: number }[];
    links: { mentor: number; mentee: number }[];
  };
}

async function explore(name: string, bounds: object, accountId = staff.accountId): Promise<Places['lineage']> {
  const answer = await api.ask<Places>(
    `query ($id: ID!, $up: Int, $down: Int, $first: Int) { lineage(personId: $id, up: $up, down: $down, first: $first) {
       total places { key generation moreMentees person { id } } links { mentor mentee } } }`,
    { id: id(name), up: 2, down: 2, first: 60, ...bounds },
    accountId,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.lineage;
}

const generations = (lineage: Places['lineage']): Record<string, number> =>
  Object.fromEntries(lineage.places.map(({ generation, person }) => [nameOf(person?.id ?? '') ?? 'stub', generation]));

test('a generation is the fewest steps; a cycle ends; a tie stands above', async () => {
  const lineage = await explore('a', { up: 40, down: 40 });
  expect(generations(lineage)).toEqual({ a: 0, b: 1, c: 1, d: -2, e: -1 });
  expect(lineage.links).toHaveLength(6);
});

test('depth and number are bounded, and the remainder is true', async () => {
  const lineage = await explore('a', { up: 0, down: 1, first: 2 });
  expect(lineage.total).toBe(3);
  expect(lineage.places.map(({ moreMentees }) => moreMentees)).toEqual([1, 1]);
});

test('counts count each person once', async () => {
  const answer = await api.ask<{ lineageCounts: object }>(
    'query ($id: ID!) { lineageCounts(personId: $id) { mentors mentees ancestors descendants generationsUp generationsDown coMentees } }',
    { id: id('d') },
    staff.accountId,
  );
  expect(answer.data.lineageCounts).toEqual({
    mentors: 2,
    mentees: 1,
    ancestors: 4,
    descendants: 4,
    generationsUp: 3,
    generationsDown: 3,
    coMentees: 0,
  });
});

async function paths(from: string, to: string, directed: boolean) {
  const answer = await api.ask<{
    lineagePaths: { steps: number | null; count: number; paths: { people: { id: string }[] }[] };
  }>(
    'query ($a: ID!, $b: ID!, $d: Boolean!) { lineagePaths(fromId: $a, toId: $b, directed: $d) { steps count gaveUp paths { people { id } } } }',
    { a: id(from), b: id(to), d: directed },
    staff.accountId,
  );
  const { steps, count, paths: found } = answer.data.lineagePaths;
  return {
    steps,
    count,
    paths: found.map(({ people: path }) => path.map((person) => nameOf(person.id)).join('')).sort(),
  };
}

test('every shortest path is found, with direction kept or ignored', async () => {
  expect(await paths('a', 'd', true)).toEqual({ steps: 2, count: 2, paths: ['abd', 'acd'] });
  expect(await paths('b', 'c', false)).toEqual({ steps: 2, count: 2, paths: ['bac', 'bdc'] });
  expect(await paths('d', 'b', true)).toEqual({ steps: 3, count: 1, paths: ['deab'] });
  expect(await paths('a', 'a', false)).toEqual({ steps: 0, count: 1, paths: ['a'] });
  expect(await paths('a', 'apart', false)).toEqual({ steps: null, count: 0, paths: [] });
});

test('nearest common mentors are those with the fewest steps in all', async () => {
  const answer = await api.ask<{
    nearestCommonMentors: { count: number; nearest: { person: { id: string }; stepsFromA: number }[] };
  }>(
    'query ($a: ID!, $b: ID!) { nearestCommonMentors(aId: $a, bId: $b) { count nearestCount nearest { stepsFromA stepsFromB person { id } } } }',
    { a: id('b'), b: id('c') },
    staff.accountId,
  );
  const { count, nearest } = answer.data.nearestCommonMentors;
  expect(count).toBe(5);
  expect(nearest.map(({ person, stepsFromA }) => [nameOf(person.id), stepsFromA])).toEqual([['a', 1]]);
});

test('the overview says the same in columns', async () => {
  const answer = await api.ask<{ lineageOverview: { ids: string[]; generations: number[]; linkMentors: number[] } }>(
    'query ($id: ID!) { lineageOverview(personId: $id, up: 40, down: 40) { total ids names generations stages linkMentors linkMentees linkKinds linkStatuses linkStartYears stubGenerations } }',
    { id: id('a') },
    staff.accountId,
  );
  const { ids, generations: columns, linkMentors } = answer.data.lineageOverview;
  expect(Object.fromEntries(ids.map((one, n) => [nameOf(one), columns[n]]))).toEqual({
    a: 0,
    b: 1,
    c: 1,
    d: -2,
    e: -1,
  });
  expect(linkMentors).toHaveLength(6);
});

test.each([
  ['first', { first: 251 }],
  ['up', { up: 41 }],
  ['down', { down: -1 }],
])('a bound beyond the limit names %s', async (field, bounds) => {
  const answer = await api.ask(
    'query ($id: ID!, $up: Int, $down: Int, $first: Int) { lineage(personId: $id, up: $up, down: $down, first: $first) { total } }',
    { id: id('a'), ...bounds },
    staff.accountId,
  );
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
});
