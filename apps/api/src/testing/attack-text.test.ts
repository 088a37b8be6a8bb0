import { toGlobalId } from '@chiron/domain/ids';
import { getNamedType, isLeafType } from 'graphql';
import { Client } from 'pg';
import { openOperations } from '../platform/graphql';
import { schema } from '../schema';
import { startApi, type ApiUnderTest, type GraphqlAnswer } from './api-under-test';
import { textPlaces, type TextPlace } from './every-argument';

/** Text that breaks drivers, parsers and programs, in every argument of every operation. None may fail on our side. */
let api: ApiUnderTest;
let owner: Client;
let school: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await startApi();
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  school = await api.world.anInstitution();
  const [mentor, mentee] = [await api.world.aRecord(school, 'M'), await api.world.aRecord(school, 'N')];
  ids.set('person', toGlobalId('Person', mentor));
  ids.set('institution', toGlobalId('Institution', school));
  ids.set('mentorship', toGlobalId('Mentorship', await api.world.aMentorship(school, mentor, mentee), school));
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['NUL', 'a\0b'],
  ['NUL alone', '\0'],
  ['half a character', 'a\ud800b'],
  ['the other half', '\udc00'],
  ['more than fits', 'x'.repeat(60_000)],
  ['a lot', 'x'.repeat(49_000)],
  [
    'a lot that does not compress',
    Array.from({ length: 9_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(''),
  ],
  ['many marks on one letter', `a${'\u0301'.repeat(2_000)}`],
  ['text that turns around', '\u202eadA'],
  ['nothing', ''],
  ['blanks', ' \t\r\n '],
  ['SQL', `'; drop table person; --`],
  ['a pattern', '%_\\%'],
  ['a regular expression', '(a+)+$'],
  ['a prototype', '__proto__'],
  ['a constructor', 'constructor'],
  ['a path', '../../../etc/passwd'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a formula', '=HYPERLINK("https://evil.example")'],
  ['a header', 'a@example.org\r\nBcc: b@example.org'],
  ['a number beyond', '1e999'],
  ['a date beyond', '999999-99-99'],
  ['an escape of JSON', '\\u0000'],
];

const idFor = (field: string) => {
  const kind = [...ids.keys()].find((one) => field.toLowerCase().includes(one));
  return ids.get(kind ?? 'mentorship') ?? '';
};

/** A leaf has no selection. */
function documentFor({ operation, withText }: TextPlace, text: string) {
  const sent = withText(text);
  const field = schema.getQueryType()?.getFields()[operation] ?? schema.getMutationType()?.getFields()[operation];
  const isLeaf = field !== undefined && isLeafType(getNamedType(field.type));
  return { ...sent, query: isLeaf ? sent.query.replace(' { __typename }', '') : sent.query };
}

/** Somebody who may do all that staff and operators may, anew for each operation: it may end the session. */
async function somebodyMighty(): Promise<string> {
  const { personId, accountId } = await api.world.aStaffMember(school, 'Mighty');
  await api.world.anAffiliation(school, personId, { stage: 'ATTENDING' });
  for (const role of ['COORDINATOR', 'MODERATOR'] as const) await api.world.anAffiliation(school, personId, { role });
  await owner.query('set role chiron_sign_in');
  await owner.query('update account set is_operator = true where id = $1', [accountId]);
  await owner.query('reset role');
  return accountId;
}

const faults = ({ errors }: GraphqlAnswer<unknown>) =>
  (errors ?? []).filter(({ extensions }) => ['INTERNAL_SERVER_ERROR', 'TIMEOUT'].includes(extensions.code));

const places = textPlaces(schema, idFor);
const operations = [...new Set(places.map(({ operation }) => operation))];

test('every operation that takes text is tried', () => {
  expect(operations).toEqual(expect.arrayContaining(['signIn', 'beginImport', 'endMentorship', 'people', 'node']));
});

test.each(operations)(
  '%s',
  async (operation) => {
    const who = await somebodyMighty();
    const failed: string[] = [];
    for (const place of places.filter((one) => one.operation === operation)) {
      for (const [name, text] of HOSTILE) {
        const { query, variables } = documentFor(place, text);
        for (const actor of openOperations.has(operation) ? [who, null] : [who]) {
          const answer = await api.ask(query, variables, actor);
          if (faults(answer).length > 0) failed.push(`${place.place} with ${name}: ${JSON.stringify(answer.errors)}`);
        }
      }
    }
    expect(failed).toEqual([]);
  },
  120_000,
);

test('a fault names the field and what to do', async () => {
  const answer = await api.ask('mutation ($email: String!) { signIn(email: $email, password: "x") { __typename } }', {
    email: 'a\0b',
  });
  expect(answer.errors).toMatchObject([
    {
      message: 'email: this holds a character that cannot be kept (U+0000). Take it out.',
      extensions: { code: 'BAD_USER_INPUT', field: 'email' },
    },
  ]);
  const literal = await api.ask('mutation { signIn(email: "a\\u0000b", password: "x") { __typename } }');
  expect(literal.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('keys that reach for a prototype change nothing', async () => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
    const body = `{"query":"query ($first: Int) { people(search: \\"a\\", first: $first) { edges { node { id } } } }","variables":{"${key}":{"polluted":true,"first":1},"first":1},"extensions":{"${key}":{"polluted":true}}}`;
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(await response.text()).not.toMatch(/INTERNAL/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }
});
