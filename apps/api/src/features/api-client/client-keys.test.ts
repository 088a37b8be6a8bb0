import { toGlobalId } from '@chiron/domain/ids';
import { Client } from 'pg';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { aClient, askToken, askWith, aToken, createdBy, type Credentials } from '../../testing/partner';
import type { Somebody } from '../../testing/world';
import { digest, newToken } from './secret';

/** A school and a hospital, each with an admin, people and a client of its own. */
let api: ApiUnderTest;
let school: string;
let hospital: string;
let dean: Somebody;
let matron: Somebody;
let student: Somebody;
let ward: Somebody;
let client: Credentials;
let across: string;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  school = await world.anInstitution('School');
  hospital = await world.anInstitution('Hospital');
  dean = await world.aStaffMember(school, 'Dean Dunya');
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
  student = await world.aMember(school, 'Sara Student', { stage: 'MEDICAL_STUDENT', year: 2 });
  ward = await world.aMember(hospital, 'Wanda Ward', { stage: 'RESIDENT' });
  await world.aRecord(hospital, 'Horace Historic', { died: 1899 });
  const mentor = await world.aRecord(school, 'Mentor Mira');
  await world.aMentorship(school, mentor, student.personId);
  across = await world.aMentorship(hospital, ward.personId, await world.aRecord(hospital, 'Hidden Hana'));
  client = await aClient(api, dean);
});
afterAll(() => api.stop());

const PEOPLE = '{ people { totalCount edges { node { name stage institution { name } } } } }';
interface People {
  people: { totalCount: number; edges: { node: { name: string; stage: string | null } }[] };
}
const namesOf = ({ people }: People) => people.edges.map(({ node }) => node.name).sort();
const gone = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
const person = (id: string) => toGlobalId('Person', id);

test('an institution’s own client reads the people, mentorships and lineage that its staff read', async () => {
  const token = await aToken(api.url, client);
  const people = await askWith<People>(api.url, token, PEOPLE);
  expect(people.errors).toBeUndefined();
  expect(namesOf(people.data)).toEqual(['Dean Dunya', 'Mentor Mira', 'Sara Student']);
  const roster = await askWith<{ mentorships: { edges: { node: { isMine: boolean; mentee: object } }[] } }>(
    api.url,
    token,
    '{ mentorships { edges { node { id isMine canEnd mentee { person { name } } } } } }',
  );
  expect(roster.data.mentorships.edges.map(({ node }) => node)).toMatchObject([
    { isMine: false, canEnd: false, mentee: { person: { name: 'Sara Student' } } },
  ]);
  const line = await askWith(
    api.url,
    token,
    'query ($id: ID!) { lineage(personId: $id) { total counts { mentors } links { known { mentorshipId } } } lineageCounts(personId: $id) { ancestors } lineageOverview(personId: $id) { names stages } }',
    { id: person(student.personId) },
  );
  expect(line.data).toMatchObject({ lineage: { total: 2, counts: { mentors: 1 } }, lineageCounts: { ancestors: 1 } });
});

test('a client of one institution finds nothing of another but the public', async () => {
  const token = await aToken(api.url, client);
  const foreign = await askWith(api.url, token, 'query ($id: ID!) { person(id: $id) { name } }', {
    id: person(ward.personId),
  });
  expect(foreign.errors).toMatchObject(notFound);
  const nodes = await askWith(
    api.url,
    token,
    'query ($m: ID!, $p: ID!) { m: node(id: $m) { id } p: node(id: $p) { id } }',
    {
      m: toGlobalId('Mentorship', across, hospital),
      p: person(ward.personId),
    },
  );
  expect(nodes.data).toEqual({ m: null, p: null });
  const search = (q: string) =>
    askWith<People>(api.url, token, 'query ($q: String) { people(search: $q) { edges { node { name stage } } } }', {
      q,
    });
  expect(namesOf((await search('wanda')).data)).toEqual([]);
  expect(namesOf((await search('historic')).data)).toEqual(['Horace Historic']);
});

test('a scope that was not granted is named; the token asks for less, never for more', async () => {
  const narrow = await aClient(api, dean, { scopes: ['people:read'] });
  const token = await aToken(api.url, narrow);
  const refused = { status: 403, errors: [{ extensions: { code: 'INSUFFICIENT_SCOPE' } }] };
  expect(await askWith(api.url, token, '{ people { totalCount } }')).toMatchObject({
    status: 200,
    data: { people: { totalCount: 3 } },
  });
  expect(await askWith(api.url, token, PEOPLE)).toMatchObject(refused); // the stage is an affiliation's
  expect(
    await askWith(
      api.url,
      token,
      'fragment P on Person { institution { name } } { people { edges { node { ...P } } } }',
    ),
  ).toMatchObject(refused);
  expect(await askWith(api.url, token, '{ mentorships { edges { cursor } } }')).toMatchObject(refused);
  expect(
    await askWith(api.url, await aToken(api.url, client, 'lineage:read'), '{ people { totalCount } }'),
  ).toMatchObject(refused);
  expect((await askToken(api.url, narrow, 'people:read lineage:read')).body.error).toBe('invalid_scope');
  const mentorship = toGlobalId('Mentorship', across, hospital);
  expect(
    (await askWith(api.url, token, 'query ($id: ID!) { node(id: $id) { id } }', { id: mentorship })).errors,
  ).toMatchObject([{ extensions: { code: 'INSUFFICIENT_SCOPE' } }]);
});

test('a revoked client is out at once: its token, its secret, and it stays in the list', async () => {
  const leaving = await aClient(api, dean, { name: 'Leaving' });
  const token = await aToken(api.url, leaving);
  expect((await askWith(api.url, token, '{ people { totalCount } }')).status).toBe(200);
  const revoke = 'mutation ($id: ID!) { revokeApiClient(id: $id) { revokedAt } }';
  expect((await api.ask(revoke, { id: leaving.id }, matron.accountId)).errors).toMatchObject(notFound);
  expect((await api.ask(revoke, { id: leaving.id }, dean.accountId)).errors).toBeUndefined();
  expect(await askWith(api.url, token, '{ people { totalCount } }')).toMatchObject(gone);
  expect(await askToken(api.url, leaving)).toMatchObject({ body: { error: 'invalid_client' } });
  const rotated = await api.ask(
    'mutation ($id: ID!) { rotateApiClientSecret(id: $id) { __typename } }',
    { id: leaving.id },
    dean.accountId,
  );
  expect(rotated.data).toEqual({ rotateApiClientSecret: { __typename: 'ApiClientRevoked' } });
});

const ROTATE = `mutation ($id: ID!, $hours: Int!) { rotateApiClientSecret(id: $id, overlapHours: $hours) {
  ... on ApiClientSecret { secret client { olderSecretEndsAt } } } }`;
type Rotated = { rotateApiClientSecret: { secret: string; client: { olderSecretEndsAt: string | null } } };

test('both secrets hold while one is replaced; without overlap the old one ends at once', async () => {
  const old = await aClient(api, dean);
  const { rotateApiClientSecret: next } = (await api.ask<Rotated>(ROTATE, { id: old.id, hours: 24 }, dean.accountId))
    .data;
  expect(Date.parse(next.client.olderSecretEndsAt ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
  const statuses = [old, { ...old, secret: next.secret }].map(async (one) => (await askToken(api.url, one)).status);
  expect(await Promise.all(statuses)).toEqual([200, 200]);
  const last = (await api.ask<Rotated>(ROTATE, { id: old.id, hours: 0 }, dean.accountId)).data.rotateApiClientSecret;
  const answers = [old.secret, next.secret, last.secret].map((secret) => askToken(api.url, { id: old.id, secret }));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([400, 400, 200]);
});

test('an expired token is as good as none', async () => {
  const token = newToken();
  await api.server.database.writing(school, ({ query }) =>
    query('select issue_api_token($1, $2, $3, -1)', [digest(token), client.id, ['people:read']]),
  );
  const answer = await askWith(api.url, token, '{ people { totalCount } }');
  expect(answer).toMatchObject(gone);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
});

test('a token beside a session cookie is refused, and a wrong one is no stranger', async () => {
  const cookie = await api.cookieOf(dean.accountId);
  const both = await askWith(api.url, await aToken(api.url, client), '{ people { totalCount } }', {}, { cookie });
  expect(both).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(await askWith(api.url, 'nonsense', '{ viewer { capabilities } }')).toMatchObject(gone);
});

test('a query in an address is answered too: no page of another site can send the token along', async () => {
  const address = `${api.url}/graphql?query=${encodeURIComponent('{ people { totalCount } }')}`;
  const authorization = `Bearer ${await aToken(api.url, client)}`;
  expect(await (await fetch(address, { headers: { authorization } })).json()).toMatchObject({ data: { people: {} } });
  expect((await fetch(address)).status).toBe(400);
});

test('only an admin makes clients, sees those of the own institution alone, and is told what is missing', async () => {
  expect((await createdBy(api, student, {})).errors).toMatchObject(notFound);
  expect((await api.ask('{ apiClients { id } }', {}, student.accountId)).errors).toMatchObject(notFound);
  expect((await api.ask('{ apiClients { id } }', {}, matron.accountId)).data).toEqual({ apiClients: [] });
  expect((await api.ask(ROTATE, { id: client.id, hours: 1 }, matron.accountId)).errors).toMatchObject(notFound);
  const refused = async (input: object) => (await createdBy(api, dean, input)).data.createApiClient;
  expect(await refused({ name: '  ' })).toMatchObject({ field: 'name' });
  expect(await refused({ scopes: [] })).toMatchObject({ field: 'scopes' });
  expect(await refused({ scopes: ['everything'] })).toMatchObject({ field: 'scopes' });
  expect(await refused({ institutionId: toGlobalId('Institution', hospital) })).toMatchObject({ field: 'agreementId' });
});

test('what is done with keys stands in the log, and no secret or token in the database', async () => {
  const token = await aToken(api.url, client);
  const events = await api.server.database.reading(school, ({ query }) =>
    query<{ action: string }>('select distinct action from audit_event order by action'),
  );
  expect(events.map(({ action }) => action)).toEqual([
    'client.created',
    'client.revoked',
    'client.secret-rotated',
    'token.issued',
  ]);
  const rows = await whatIsKept(
    "select string_agg(t::text, ' ') as all_rows from (select s::text as t from api_client_secret s union all select k::text from api_token k) x",
  );
  expect(String(rows[0]?.['all_rows'])).not.toContain(Buffer.from(token).toString('hex'));
  expect(JSON.stringify(rows)).not.toContain(client.secret);
});

/** The owner of the tables is held by their policies too, so it asks as the role of the sign-in functions. */
async function whatIsKept(statement: string): Promise<Record<string, unknown>[]> {
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  try {
    await owner.query('set role chiron_sign_in');
    return (await owner.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await owner.end();
  }
}
