import { fromGlobalId, toGlobalId, type NodeType } from '@chiron/domain/ids';
import { Client } from 'pg';
import { newId } from '../platform/database';
import { startApi, type ApiUnderTest } from './api-under-test';
import { ImportingStaff } from './importing-staff';
import { withoutBudget } from './without-budget';
import type { Somebody } from './world';

/** What exists elsewhere must look like what does not exist: the same bytes, after the same work. */
let api: ApiUnderTest;
let spy: Somebody;
let admin: Somebody;
const foreign = new Map<NodeType, string>();

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  const [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  spy = await world.aMember(hospital, 'Spy');
  admin = await world.aStaffMember(hospital, 'Admin of the hospital');
  const [mentor, mentee] = [await world.aMember(school, 'Greta Hidden'), await world.aMember(school, 'Otto Hidden')];
  foreign.set('Person', toGlobalId('Person', mentor.personId));
  const mentorship = await world.aMentorship(school, mentor.personId, mentee.personId);
  foreign.set('Mentorship', toGlobalId('Mentorship', mentorship, school));
  const staff = new ImportingStaff(api, await world.aStaffMember(school, 'Dean'));
  foreign.set('Import', await staff.begun());
  for (let n = 0; n < 3; n += 1)
    await world.aMentorship(hospital, spy.personId, await world.aRecord(hospital, `Own ${n}`));
  for (const { accountId } of [spy, admin]) await api.cookieOf(accountId);
});
afterAll(() => api.stop());

/** The same id but for its last part, which nothing has. */
function absent(id: string): string {
  const key = fromGlobalId(id);
  if (!key) throw new Error('Not an id.');
  return toGlobalId(key.type, newId(), key.institutionId ?? undefined);
}

async function answered(
  query: string,
  variables: object,
  who: Somebody,
): Promise<{ text: string; statements: number }> {
  const counting = jest.spyOn(Client.prototype, 'query');
  const answer = await api.ask(query, variables, who.accountId);
  const statements = counting.mock.calls.length;
  counting.mockRestore();
  return { text: withoutBudget(JSON.stringify(answer)), statements };
}

const BY_ID: readonly (readonly [string, NodeType, string])[] = [
  ['person', 'Person', 'query ($id: ID!) { person(id: $id) { name } }'],
  ['a lineage', 'Person', 'query ($id: ID!) { lineage(personId: $id) { places { person { name } } } }'],
  ['an overview', 'Person', 'query ($id: ID!) { lineageOverview(personId: $id) { ids } }'],
  ['counts', 'Person', 'query ($id: ID!) { lineageCounts(personId: $id) { __typename } }'],
  ['paths', 'Person', 'query ($id: ID!, $own: ID!) { lineagePaths(fromId: $own, toId: $id) { __typename } }'],
  ['paths from', 'Person', 'query ($id: ID!, $own: ID!) { lineagePaths(fromId: $id, toId: $own) { __typename } }'],
  [
    'common mentors',
    'Person',
    'query ($id: ID!, $own: ID!) { nearestCommonMentors(aId: $own, bId: $id) { __typename } }',
  ],
  ['a mentorship', 'Mentorship', 'query ($id: ID!) { mentorship(id: $id) { id } }'],
  ['an end', 'Mentorship', 'mutation ($id: ID!) { endMentorship(id: $id, how: COMPLETED) { __typename } }'],
  ['an import', 'Import', 'query ($id: ID!) { import(id: $id) { state } }'],
  ['a check', 'Import', 'mutation ($id: ID!) { checkImport(id: $id) { __typename } }'],
  ['an import applied', 'Import', 'mutation ($id: ID!) { applyImport(id: $id) { __typename } }'],
  ['an import called off', 'Import', 'mutation ($id: ID!) { cancelImport(id: $id) { __typename } }'],
  ['node of a person', 'Person', 'query ($id: ID!) { node(id: $id) { id } }'],
  ['node of a mentorship', 'Mentorship', 'query ($id: ID!) { node(id: $id) { id } }'],
  ['node of an import', 'Import', 'query ($id: ID!) { node(id: $id) { id } }'],
];

describe('by id', () => {
  test.each(BY_ID)('%s: foreign and absent are told alike, after as many statements', async (_name, type, query) => {
    const id = foreign.get(type) ?? '';
    for (const who of [spy, admin]) {
      const own = toGlobalId('Person', who.personId);
      const declared = query.includes('$own') ? { own } : {};
      const there = await answered(query, { id, ...declared }, who);
      const nowhere = await answered(query, { id: absent(id), ...declared }, who);
      expect(there.text).toBe(nowhere.text);
      expect(there.statements).toBe(nowhere.statements);
    }
  });

  test.each(BY_ID)('%s: an id of another type is not found', async (_name, type, query) => {
    const others = [...foreign].filter(([other]) => other !== type).map(([, id]) => id);
    const own = query.includes('$own') ? { own: toGlobalId('Person', spy.personId) } : {};
    for (const id of [...others, 'x', '', btoa('Person:'), btoa('__proto__:1')]) {
      const { text } = await answered(query, { id, ...own }, spy);
      expect(text).toMatch(/"NOT_FOUND"|\{"node":null\}/);
    }
  });
});

describe('by words', () => {
  const SEARCH = 'query ($search: String) { people(search: $search) { edges { node { id } } totalCount } }';
  test.each(['Greta Hidden', 'greta', 'hidden', 'Grta Hiddn'])(
    'a search for %s finds what a search for nobody finds',
    async (search) => {
      const there = await answered(SEARCH, { search }, spy);
      const nowhere = await answered(SEARCH, { search: 'Zyxwv Qponm' }, spy);
      expect(there.text).toBe(nowhere.text);
      expect(there.statements).toBe(nowhere.statements);
    },
  );

  test.each([`' or '1'='1`, `%' or true --`, `\\'; select pg_sleep(10) --`, '%', '_', '$1', '*', ')', '(((('])(
    'a search for %s is a search for that text',
    async (search) => {
      const { text } = await answered(SEARCH, { search }, spy);
      expect(text).not.toMatch(/Hidden|INTERNAL/);
      for (const id of foreign.values()) expect(text).not.toContain(id);
    },
  );

  test('a source id of another institution finds nobody', async () => {
    const query = 'query ($sourceId: String) { people(sourceId: $sourceId) { edges { node { id } } totalCount } }';
    const there = await answered(query, { sourceId: 'a' }, admin);
    const nowhere = await answered(query, { sourceId: 'nobody' }, admin);
    expect(there.text).toBe(nowhere.text);
  });
});

describe('cursors', () => {
  const LISTS = [
    [
      'people',
      'query ($after: String) { people(search: "own", after: $after, first: 1) { edges { cursor node { id } } } }',
    ],
    ['a roster', 'query ($after: String) { mentorships(after: $after, first: 1) { edges { cursor node { id } } } }'],
    ['imports', 'query ($after: String) { imports(after: $after, first: 1) { edges { cursor node { id } } } }'],
  ] as const;
  const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
  const FORGED: unknown[] = [
    [],
    [null],
    ['x'],
    ["' or true --"],
    [{}],
    [[]],
    [1e308, newId()],
    ['\0', newId()],
    ['a', newId()],
    [newId()],
    [newId(), newId()],
    [0, newId()],
    [-1, newId()],
    [1, 'a\0', newId()],
    ['2020-01-01', newId()],
    ['infinity', newId()],
    { length: 1 },
    'text',
    7,
    null,
  ];

  test.each(LISTS)('of %s, forged: told to be none, or a page of one’s own', async (_name, query) => {
    for (const values of FORGED) {
      const answer = await api.ask(query, { after: forged(values) }, admin.accountId);
      const code = answer.errors?.[0]?.extensions.code;
      expect([undefined, 'BAD_USER_INPUT']).toContain(code);
      for (const id of foreign.values()) expect(JSON.stringify(answer)).not.toContain(id);
    }
  });

  test('made of a foreign row’s id: the same page as of an absent one', async () => {
    const id = fromGlobalId(foreign.get('Mentorship') ?? '')?.id ?? '';
    const query = LISTS[1][1];
    const there = await answered(query, { after: forged([id]) }, admin);
    const beside = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    const nowhere = await answered(query, { after: forged([beside]) }, admin);
    expect(there).toEqual(nowhere);
  });
});

test('a slug that is taken elsewhere is told like one that is free to nobody', async () => {
  const query = 'query ($slug: String!) { institution(slug: $slug) { id } }';
  const { text } = await answered(query, { slug: 'no-such-place' }, spy);
  expect(text).toContain('NOT_FOUND');
});
