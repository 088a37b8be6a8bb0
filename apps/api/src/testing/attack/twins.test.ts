import { startApi, type ApiUnderTest } from '../api-under-test';
import { operationsOf } from '../permissions/operations';
import { ask, hangUp, sessionOf, together } from './asking';
import { cases } from './cases';
import { Dice } from './dice';
import { generateWorld } from './generate';
import type { WorldModel } from './model';
import { Reading, type Standing } from './reading';
import { settle } from './settle';
import { standingsOf } from './standings';
import { withDoublesAt, withoutRowsOf } from './twins';

jest.setTimeout(180_000);

/** Two worlds that differ by one institution's rows alone, and askers who have to do with another. */
interface Twin {
  readonly api: ApiUnderTest;
  readonly accounts: ReadonlyMap<string, string>;
  readonly cookies: Map<Standing, string>;
}

const dice = new Dice(7);
const world = generateWorld(dice);
const apart = world.institutions.at(-1)?.id ?? '';
const bare = withoutRowsOf(world, apart);
const crowded = withDoublesAt(world, apart, dice);
const askers = standingsOf(bare).filter(({ actingAt }, n) => actingAt !== apart && n % 2 === 0);
let twins: readonly [Twin, Twin];

async function begin(model: WorldModel): Promise<Twin> {
  const api = await startApi();
  const accounts = await settle(api, model);
  const cookies = new Map<Standing, string>();
  for (const standing of askers)
    cookies.set(standing, await sessionOf(api, accounts.get(standing.person.id) ?? '', standing));
  return { api, accounts, cookies };
}

beforeAll(async () => {
  twins = [await begin(bare), await begin(crowded)];
});
afterAll(async () => {
  hangUp();
  await Promise.all(twins.map(({ api }) => api.stop()));
});

/** An answer without its times, and without where it was asked. */
function comparable(text = ''): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then').replace(/http:\/\/127\.0\.0\.1:\d+/g, 'here');
}

/** They grow while one asks, by notes with ids of their own. */
const LOGS: readonly string[] = ['auditEvents', 'disclosures', 'disclosuresAboutMe', 'installationLog'];

interface Question {
  readonly standing: Standing | null;
  readonly query: string;
  readonly variables: object;
}

/** Answers of the twins that differ by a byte. */
async function differing(questions: readonly Question[]): Promise<string[]> {
  const found: string[] = [];
  await together(questions, async ({ standing, query, variables }) => {
    const [one, other] = await Promise.all(
      twins.map(({ api, cookies }) => ask(api, query, variables, standing ? (cookies.get(standing) ?? '') : '')),
    );
    if (comparable(one?.text) !== comparable(other?.text))
      found.push(
        `${standing?.label}: ${query} ${JSON.stringify(variables)}\n${one?.text.slice(0, 300)}\n${other?.text.slice(0, 300)}`,
      );
  });
  return found.slice(0, 3);
}

const queries = new Set(
  operationsOf()
    .filter(({ kind }) => kind === 'query')
    .map(({ name }) => name),
);

test.each(
  cases
    .filter(({ operation }) => queries.has(operation) && !LOGS.includes(operation))
    .map((one) => [one.operation, one] as const),
)('foreign rows change no byte of an answer: %s', async (_name, one) => {
  const questions = askers.flatMap((standing) =>
    one.tries(new Reading(bare, standing)).map(({ variables = {} }) => ({ standing, query: one.query, variables })),
  );
  expect(await differing(questions)).toEqual([]);
});

const LISTS = {
  people:
    'query ($first: Int, $after: String) { list: people(first: $first, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
  'people by name':
    'query ($first: Int, $after: String) { list: people(search: "ada", first: $first, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
  mentorships:
    'query ($first: Int, $after: String) { list: mentorships(first: $first, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
  imports:
    'query ($first: Int, $after: String) { list: imports(first: $first, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
} as const;

/** All pages of a list as texts, two items each. */
async function pages({ api, cookies }: Twin, standing: Standing, query: string): Promise<string[]> {
  const texts: string[] = [];
  for (let after: string | null = null, more = true; more && texts.length < 60;) {
    const { text, data } = await ask(api, query, { first: 2, after }, cookies.get(standing) ?? '');
    texts.push(text);
    const info = (data?.list as { pageInfo: { hasNextPage: boolean; endCursor: string | null } } | undefined)?.pageInfo;
    [more, after] = [info?.hasNextPage ?? false, info?.endCursor ?? null];
  }
  return texts;
}

test.each(Object.entries(LISTS))('foreign rows change no page, cursor or total: %s', async (_name, query) => {
  for (const standing of askers.slice(0, 6)) {
    const [one, other] = [await pages(twins[0], standing, query), await pages(twins[1], standing, query)];
    expect(one).toEqual(other);
  }
});

test('a cursor made of a foreign row tells no more than one of no row', async () => {
  const cursors = crowded.people
    .slice(-5)
    .flatMap(({ id, records }) =>
      records.map(({ name }) => Buffer.from(JSON.stringify([name, id])).toString('base64url')),
    );
  const questions = askers.flatMap((standing) =>
    cursors.map((after) => ({ standing, query: LISTS.people, variables: { first: 3, after } })),
  );
  expect(await differing(questions)).toEqual([]);
});

test('an address that belongs to somebody is answered as one that belongs to nobody', async () => {
  const query =
    'mutation ($email: String!) { signIn(email: $email, password: "a wrong passphrase") { __typename ... on Refusal { message field } } }';
  const emails = crowded.people
    .flatMap(({ email }) => email ?? [])
    .filter((email) => email.startsWith('double-'))
    .slice(0, 3);
  expect(emails).toHaveLength(3);
  expect(await differing(emails.map((email) => ({ standing: null, query, variables: { email } })))).toEqual([]);
});
