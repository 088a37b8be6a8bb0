import { Client } from 'pg';
import { createLogger } from '../platform/log';
import { post, startApi, type ApiUnderTest } from './api-under-test';
import { ImportingStaff } from './importing-staff';

/** All that a server logs at its most talkative, while it is used, misused and broken. */
const lines: string[] = [];
let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ log: createLogger('trace', { write: (line) => lines.push(line) }) });
});
afterAll(() => api.stop());

const EMAIL = 'hidden.ada@example.org';
const PASSWORD = 'hidden horse battery';
const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';

async function broken(statement: string, undo: string, work: () => Promise<unknown>): Promise<void> {
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  await owner.query(statement);
  try {
    await work();
  } finally {
    await owner.query(undo);
    await owner.end();
  }
}

test('neither passwords, tokens, addresses, names nor what was searched for are in it', async () => {
  const { world } = api;
  const school = await world.anInstitution('Hidden school');
  const person = await world.aRecord(school, 'Hidden Ada');
  await world.anAffiliation(school, person, { role: 'INSTITUTION_ADMIN' });
  const accountId = await world.anAccount(person, EMAIL, PASSWORD);
  const signIn = (password: string) =>
    post(`${api.url}/graphql`, { query: SIGN_IN, variables: { email: EMAIL, password } });
  const cookie = [(await signIn(PASSWORD)).headers['set-cookie']].flat().join().split(';')[0] ?? '';
  await signIn(`${PASSWORD} wrong`);
  const search = () => api.ask('{ people(search: "Hidden Ada") { edges { node { name } } } }', {}, accountId);
  const staff = new ImportingStaff(api, { personId: person, accountId });
  const id = await staff.begun(['mentor,mentee', 'Hidden Ada,Hidden Ben']);
  await broken(
    'alter table person_record rename to elsewhere',
    'alter table elsewhere rename to person_record',
    async () => {
      expect((await search()).errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      await signIn(PASSWORD);
      await api.ask('mutation ($id: ID!) { checkImport(id: $id) { __typename } }', { id }, accountId);
      await new Promise((resolve) => setTimeout(resolve, 700));
    },
  );
  await broken('alter table import_file_chunk rename to gone', 'alter table gone rename to import_file_chunk', () =>
    staff.upload(id, 'Hidden Ada,Hidden Ben'),
  );
  await post(`${api.url}/graphql`, { query: `{ hidden(name: "Hidden Ada` }, cookie);
  await fetch(`${api.url}/%00hidden?token=hidden`, { headers: { cookie } });

  const log = lines.join('');
  expect(log).toContain('an operation failed');
  const token = cookie.split('=')[1] ?? 'missing';
  for (const secret of [/hidden/i, new RegExp(token), new RegExp(Buffer.alloc(32, 7).toString('base64url'))])
    expect(log).not.toMatch(secret);
});

test('an answer to what is broken tells neither statement, table nor place in the code', async () => {
  const school = await api.world.anInstitution();
  const { accountId } = await api.world.aMember(school, 'Ada');
  await api.cookieOf(accountId);
  await broken(
    'alter table person_record rename to elsewhere',
    'alter table elsewhere rename to person_record',
    async () => {
      const answer = await api.ask('{ people(search: "Ada") { edges { node { name } } } }', {}, accountId);
      expect(answer.errors).toEqual([
        {
          message: 'Something went wrong on our side. Nothing was changed.',
          path: ['people'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ]);
    },
  );
});
