import { toGlobalId } from '@chiron/domain/ids';
import { Client } from 'pg';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { aClient, askToken, askWith, aToken, createdBy, type Credentials } from '../../testing/partner';
import type { Somebody } from '../../testing/world';

/** A school gives a hospital's program a key of its own, under an agreement; the attending is no student, the student consents. */
let api: ApiUnderTest;
let school: string;
let hospital: string;
let dean: Somebody;
let matron: Somebody;
let student: Somebody;
let attending: Somebody;
let ward: Somebody;
let agreement: string;
let client: Credentials;
let token: string;

const institution = (id: string) => toGlobalId('Institution', id);
const person = (who: Somebody) => toGlobalId('Person', who.personId);

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  dean = await world.aStaffMember(school, 'Dean Dunya');
  student = await world.aMember(school, 'Sara Shared', { stage: 'MEDICAL_STUDENT', year: 2 });
  attending = await world.aMember(school, 'Anton Shared', { stage: 'ATTENDING' });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
  ward = await world.aMember(hospital, 'Wanda Shared', { stage: 'RESIDENT' });
  await world.aMentorship(school, attending.personId, student.personId);
  await world.aRecord(hospital, 'Anton Shared', { personId: attending.personId });
  await world.aMentorship(hospital, attending.personId, ward.personId);
  agreement = await anAgreement(school, hospital, dean, matron);
  client = await aClient(api, dean, { institutionId: institution(hospital), agreementId: agreement });
  token = await aToken(api.url, client);
});
afterAll(() => api.stop());

async function asked<T>(query: string, variables: object, who: Somebody): Promise<T> {
  const { data, errors } = await api.ask<T>(query, variables, who.accountId);
  expect(errors).toBeUndefined();
  return data;
}

async function anAgreement(giver: string, recipient: string, ...admins: Somebody[]): Promise<string> {
  const propose = `mutation ($giver: ID!, $recipient: ID!) { made: proposeSharingAgreement(giverId: $giver, recipientId: $recipient,
    purpose: LINEAGE, categories: [PEOPLE, STAGES, MENTORSHIPS], startsOn: "2020-01-01") { id } }`;
  const [first] = admins;
  if (!first) throw new Error('Somebody proposes.');
  const ids = { giver: institution(giver), recipient: institution(recipient) };
  const { made } = await asked<{ made: { id: string } }>(propose, ids, first);
  for (const admin of admins) await act('sign', admin, made.id);
  return made.id;
}

const act = (name: string, who: Somebody, id = agreement) =>
  asked(`mutation ($id: ID!) { ${name}SharingAgreement(id: $id) { ... on SharingAgreement { state } } }`, { id }, who);

async function consent(): Promise<string> {
  const give = `mutation ($at: ID!, $to: ID!) { giveConsent(institutionId: $at, recipientId: $to, purpose: LINEAGE,
    categories: [PEOPLE, STAGES, MENTORSHIPS]) { id } }`;
  const ids = { at: institution(school), to: institution(hospital) };
  return (await asked<{ giveConsent: { id: string } }>(give, ids, student)).giveConsent.id;
}

interface Read {
  people: { edges: { node: { name: string } }[] };
  node: { name: string; stage: string | null } | null;
  lineage: { total: number; links: { known: { kind: string; mentorshipId: string | null } | null }[] };
}
const READ = `query ($student: ID!, $attending: ID!) { people(search: "shared") { edges { node { name } } }
  node(id: $student) { ... on Person { name stage } }
  lineage(personId: $attending) { total links { known { kind mentorshipId } } } }`;

async function read(): Promise<{ names: string[]; student: Read['node']; lineage: Read['lineage'] | null }> {
  const ids = { student: person(student), attending: person(attending) };
  const answer = await askWith<Read | null>(api.url, token, READ, ids);
  if (!answer.data) return { names: [], student: null, lineage: null };
  const { people, node, lineage } = answer.data;
  return { names: people.edges.map((edge) => edge.node.name).sort(), student: node, lineage };
}

const withoutStudent = { names: ['Anton Shared'], student: null, lineage: { total: 1, links: [] } };
const withStudent = {
  names: ['Anton Shared', 'Sara Shared'],
  student: { name: 'Sara Shared', stage: 'MEDICAL_STUDENT' },
  lineage: { total: 2, links: [{ known: { kind: 'MENTOR', mentorshipId: null } }] },
};

test('a partner’s program reads who the agreement covers, of students those who consent, and nothing of its own house', async () => {
  expect(await read()).toEqual(withoutStudent);
  expect((await askWith(api.url, token, '{ people { totalCount edges { node { name } } } }')).data).toEqual({
    people: { totalCount: 0, edges: [] },
  });
  expect((await askWith(api.url, token, '{ mentorships { edges { cursor } } }')).errors).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
  await consent();
  expect(await read()).toEqual(withStudent);
});

test('what it reads of a student is logged as read by a program', async () => {
  const log = '{ disclosuresAboutMe { edges { node { recipient { name } byClient categories } } } }';
  expect(await asked(log, {}, student)).toEqual({
    disclosuresAboutMe: {
      edges: [
        { node: { recipient: { name: 'Hospital' }, byClient: true, categories: ['MENTORSHIPS', 'PEOPLE', 'STAGES'] } },
      ],
    },
  });
});

test('a consent that is revoked closes the student to the token in hand', async () => {
  const { myConsents } = await asked<{ myConsents: { id: string }[] }>('{ myConsents { id } }', {}, student);
  const revoke = 'mutation ($id: ID!) { revokeConsent(id: $id) { ... on Consent { holds } } }';
  for (const { id } of myConsents) await asked(revoke, { id }, student);
  expect(await read()).toEqual(withoutStudent);
});

test('an agreement that is suspended closes everybody, and opens again when it is resumed', async () => {
  await consent();
  await act('suspend', matron);
  expect(await read()).toEqual({ names: [], student: null, lineage: null });
  await act('resume', matron);
  expect(await read()).toEqual(withStudent);
});

test('another agreement than the one it serves opens nothing to it', async () => {
  const other = await anAgreement(school, hospital, dean, matron);
  await act('end', dean);
  expect(await read()).toEqual({ names: [], student: null, lineage: null });
  client = await aClient(api, dean, { institutionId: institution(hospital), agreementId: other });
  token = await aToken(api.url, client);
  expect(await read()).toEqual(withStudent);
});

test('an agreement of others, or of the other direction, makes no client', async () => {
  const back = await anAgreement(hospital, school, matron, dean);
  const refused = await createdBy(api, dean, { institutionId: institution(hospital), agreementId: back });
  expect(refused.data.createApiClient).toMatchObject({ __typename: 'ApiClientUnclear', field: 'agreementId' });
});

test('while either institution is out of use, neither token nor secret opens anything', async () => {
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  const use = (since: string) =>
    owner.query(`begin; alter table institution no force row level security;
      update institution set deactivated_at = ${since} where id = '${hospital}';
      alter table institution force row level security; commit`);
  await use('now()');
  expect((await askWith(api.url, token, READ)).status).toBe(401);
  expect((await askToken(api.url, client)).body.error).toBe('invalid_client');
  await use('null');
  await owner.end();
  expect(await read()).toEqual(withStudent);
});
