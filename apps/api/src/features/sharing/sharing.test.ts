import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

/** A school shows its people to a hospital: an attending by agreement, a student by her consent too. A clinic is no party. */
let api: ApiUnderTest;
let school: string;
let hospital: string;
let clinic: string;
let dean: Somebody;
let student: Somebody;
let attending: Somebody;
let matron: Somebody;
let nurse: Somebody;
let stranger: Somebody;
let agreement: string;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital, clinic] = [
    await world.anInstitution('School'),
    await world.anInstitution('Hospital'),
    await world.anInstitution('Clinic'),
  ];
  dean = await world.aStaffMember(school, 'Dean Dunya');
  student = await world.aMember(school, 'Sara Shared', { stage: 'MEDICAL_STUDENT', year: 2 });
  attending = await world.aMember(school, 'Anton Shared', { stage: 'ATTENDING' });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
  nurse = await world.aMember(hospital, 'Nils Nurse', { stage: 'RESIDENT' });
  stranger = await world.aStaffMember(clinic, 'Sten Stranger');
  await world.aMentorship(school, attending.personId, student.personId);
});
afterAll(() => api.stop());

const institution = (id: string) => toGlobalId('Institution', id);
const person = (who: Somebody) => toGlobalId('Person', who.personId);
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];

async function data<T>(query: string, variables: object, who: Somebody): Promise<T> {
  const answer = await api.ask<T>(query, variables, who.accountId);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

interface Told {
  people: { edges: { node: { name: string } }[] };
  node: { name: string; stage: string | null; seenThrough: string } | null;
}
const TOLD = `query ($id: ID!) {
  people(search: "shared") { edges { node { name } } }
  node(id: $id) { ... on Person { name stage seenThrough } } }`;

async function found(who: Somebody, about: Somebody): Promise<{ names: string[]; node: Told['node'] }> {
  const { people, node } = await data<Told>(TOLD, { id: person(about) }, who);
  return { names: people.edges.map((edge) => edge.node.name).sort(), node };
}

const PROPOSE = `mutation ($giver: ID!, $recipient: ID!) { proposeSharingAgreement(giverId: $giver, recipientId: $recipient, purpose: LINEAGE,
  categories: [PEOPLE, STAGES, MENTORSHIPS], startsOn: "2020-01-01") { id state terms giver { name } giverSide { signedAt } } }`;
const act = (name: string) =>
  `mutation ($id: ID!) { act: ${name}SharingAgreement(id: $id) { __typename ... on SharingAgreement { state } ... on Refusal { message } } }`;
type Acted = { act: { __typename: string; state?: string } };
const acted = async (name: string, who: Somebody) => {
  const { act: result } = await data<Acted>(act(name), { id: agreement }, who);
  return result.state ?? result.__typename;
};

test('an agreement shows nothing before both have signed; each signs for itself and once', async () => {
  const { proposeSharingAgreement: proposed } = await data<{
    proposeSharingAgreement: { id: string; state: string; terms: string };
  }>(PROPOSE, { giver: institution(school), recipient: institution(hospital) }, dean);
  expect(proposed).toMatchObject({ state: 'PROPOSED', giver: { name: 'School' }, giverSide: null });
  expect(proposed.terms).toContain('does not pass it on');
  agreement = proposed.id;
  expect(await acted('sign', dean)).toBe('PROPOSED');
  expect(await acted('sign', dean)).toBe('AgreementAlreadySigned');
  expect((await found(matron, attending)).names).toEqual([]);
  expect(await acted('sign', matron)).toBe('IN_FORCE');
});

test('staff of the recipient see who is no student; its members, and staff of others, see nobody', async () => {
  expect(await found(matron, attending)).toEqual({
    names: ['Anton Shared'],
    node: { name: 'Anton Shared', stage: 'ATTENDING', seenThrough: 'PARTNER' },
  });
  for (const who of [nurse, stranger]) expect(await found(who, attending)).toEqual({ names: [], node: null });
});

test('only the parties’ admins reach an agreement, and only the giver previews', async () => {
  const one = 'query ($id: ID!) { sharingAgreement(id: $id) { id } }';
  const preview = 'query ($id: ID!) { previewSharingAgreement(id: $id) { total people { name } } }';
  for (const query of [one, preview, ...['sign', 'suspend', 'resume', 'end'].map(act)])
    for (const who of [stranger, nurse, student])
      expect((await api.ask(query, { id: agreement }, who.accountId)).errors).toMatchObject(notFound);
  expect((await data<{ node: null }>('query ($id: ID!) { node(id: $id) { id } }', { id: agreement }, stranger)).node).toBeNull();
  expect((await data<{ sharingAgreements: object[] }>('{ sharingAgreements { id } }', {}, stranger)).sharingAgreements).toEqual([]);
  expect((await api.ask(preview, { id: agreement }, matron.accountId)).errors).toMatchObject(notFound);
  expect(await data(preview, { id: agreement }, dean)).toEqual({
    previewSharingAgreement: { total: 2, people: [{ name: 'Anton Shared' }, { name: 'Dean Dunya' }] },
  });
});

test('nobody proposes for two others', async () => {
  const others = { giver: institution(school), recipient: institution(hospital) };
  expect((await api.ask(PROPOSE, others, stranger.accountId)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', field: 'giverId' } },
  ]);
});

const CONSENT = `mutation ($at: ID!, $to: ID!, $purpose: SharingPurpose!) { giveConsent(institutionId: $at, recipientId: $to, purpose: $purpose,
  categories: [PEOPLE, MENTORSHIPS]) { id holds institution { name } recipient { name } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeConsent(id: $id) { __typename ... on Consent { holds } } }';
const consentTo = (to: string, purpose: string) =>
  data<{ giveConsent: { id: string; holds: boolean } }>(CONSENT, { at: institution(school), to: institution(to), purpose }, student);

test('a student is shown only by a consent that names recipient and purpose, and in its categories', async () => {
  await consentTo(clinic, 'LINEAGE');
  await consentTo(hospital, 'RESEARCH');
  expect((await found(matron, student)).node).toBeNull();
  const { giveConsent } = await consentTo(hospital, 'LINEAGE');
  expect(giveConsent).toMatchObject({ holds: true, institution: { name: 'School' }, recipient: { name: 'Hospital' } });
  expect(await found(matron, student)).toEqual({
    names: ['Anton Shared', 'Sara Shared'],
    node: { name: 'Sara Shared', stage: null, seenThrough: 'PARTNER' },
  });
  await data(REVOKE, { id: giveConsent.id }, student);
});

const LINE = `query ($id: ID!, $other: ID!) {
  people(search: "shared") { edges { node { name } } }
  node(id: $other) { id }
  lineage(personId: $id) { total places { person { name } moreMentees } links { known { kind } } counts { descendants } } }`;
const KIN = [
  'query ($id: ID!, $other: ID!) { lineagePaths(fromId: $id, toId: $other) { steps } }',
  'query ($id: ID!, $other: ID!) { nearestCommonMentors(aId: $id, bId: $other) { count } }',
  'query ($other: ID!) { person(id: $other) { name } }',
  'query ($other: ID!) { lineageCounts(personId: $other) { mentors } }',
  'query ($other: ID!) { lineageOverview(personId: $other) { total } }',
];
const both = () => ({ id: person(attending), other: person(student) });

test('a revocation shows at once: in search, node, lineage, totals, counts and paths', async () => {
  const { giveConsent } = await consentTo(hospital, 'LINEAGE');
  expect(await data(LINE, both(), matron)).toMatchObject({
    people: { edges: [{}, {}] },
    lineage: { total: 2, links: [{ known: { kind: 'MENTOR' } }], counts: { descendants: 1 } },
  });
  for (const query of KIN) await data(query, both(), matron);
  expect(await data(REVOKE, { id: giveConsent.id }, student)).toEqual({
    revokeConsent: { __typename: 'Consent', holds: false },
  });
  expect(await data(REVOKE, { id: giveConsent.id }, student)).toEqual({
    revokeConsent: { __typename: 'ConsentOver' },
  });
  await expectStudentGone();
});

async function expectStudentGone(): Promise<void> {
  for (const query of KIN) expect((await api.ask(query, both(), matron.accountId)).errors).toMatchObject(notFound);
  const after = await data<{ lineage: object }>(LINE, both(), matron);
  expect(after).toEqual({
    people: { edges: [{ node: { name: 'Anton Shared' } }] },
    node: null,
    lineage: {
      total: 1,
      places: [{ person: { name: 'Anton Shared' }, moreMentees: 0 }],
      links: [],
      counts: { descendants: 0 },
    },
  });
}

test('a consent is its writer’s alone', async () => {
  const { giveConsent } = await consentTo(clinic, 'RESEARCH');
  for (const who of [dean, matron, stranger]) {
    expect((await api.ask(REVOKE, { id: giveConsent.id }, who.accountId)).errors).toMatchObject(notFound);
    expect((await data<{ myConsents: object[] }>('{ myConsents { id } }', {}, who)).myConsents).toEqual([]);
    expect((await data<{ node: null }>('query ($id: ID!) { node(id: $id) { id } }', { id: giveConsent.id }, who)).node).toBeNull();
  }
  const foreign = { at: institution(hospital), to: institution(clinic), purpose: 'LINEAGE' };
  expect((await api.ask(CONSENT, foreign, student.accountId)).errors).toMatchObject(notFound);
  expect((await data<{ myConsents: object[] }>('{ myConsents { id } }', {}, student)).myConsents).toHaveLength(5);
});

const ABOUT = '{ list: disclosuresAboutMe { edges { node { institution { name } recipient { name } person { name } actor { name } categories byClient } } } }';
const OF_SCHOOL = ABOUT.replace('disclosuresAboutMe', 'disclosures');
type Log = { list: { edges: { node: object }[] } };

test('each sight of a student is logged once an hour, for her and for staff of her school, and nobody else', async () => {
  const logged = { institution: { name: 'School' }, recipient: { name: 'Hospital' }, person: { name: 'Sara Shared' }, byClient: false };
  const mine = (await data<Log>(ABOUT, {}, student)).list.edges.map(({ node }) => node);
  expect(mine).toEqual([{ ...logged, actor: null, categories: ['PEOPLE', 'MENTORSHIPS'].sort() }]);
  expect((await data<Log>(OF_SCHOOL, {}, dean)).list.edges.map(({ node }) => node)).toEqual(mine);
  for (const who of [attending, matron, stranger]) expect((await data<Log>(ABOUT, {}, who)).list.edges).toEqual([]);
  for (const who of [matron, stranger]) expect((await data<Log>(OF_SCHOOL, {}, who)).list.edges).toEqual([]);
  expect((await api.ask(OF_SCHOOL, {}, attending.accountId)).errors).toMatchObject(notFound);
  const later = OF_SCHOOL.replace('disclosures', 'disclosures(from: "2999-01-01")');
  expect((await data<Log>(later, {}, dean)).list.edges).toEqual([]);
});

test('where the log cannot be written, nothing of the student is told', async () => {
  const { giveConsent } = await consentTo(hospital, 'LINEAGE');
  const { database } = api.server;
  const sight = database.for(matron.personId).reading(hospital, async (tenant) => {
    const seen = await tenant.query('select * from person_cards($1)', [[student.personId]]);
    tenant.disclosures.note(student.personId);
    await data(REVOKE, { id: giveConsent.id }, student); // between the read and its log
    return seen;
  });
  await expect(sight).rejects.toThrow('withdrawn');
});

test('either side suspends at once; only that side resumes; what is ended stays ended', async () => {
  expect(await acted('suspend', matron)).toBe('SUSPENDED');
  expect(await found(matron, attending)).toEqual({ names: [], node: null });
  expect(await acted('resume', dean)).toBe('AgreementNotSuspended');
  expect(await acted('resume', matron)).toBe('IN_FORCE');
  expect((await found(matron, attending)).names).toEqual(['Anton Shared']);
  expect(await acted('end', dean)).toBe('ENDED');
  expect(await found(matron, attending)).toEqual({ names: [], node: null });
  for (const name of ['sign', 'suspend', 'resume', 'end']) expect(await acted(name, matron)).toBe('AgreementOver');
});

test('what was done with agreements and consents stands in the audit, with ids alone', async () => {
  const actions = await api.server.database.reading(school, ({ query }) =>
    query<{ action: string }>('select distinct action from audit_event where institution_id = $1 order by 1', [school]),
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'agreement.ended',
    'agreement.proposed',
    'agreement.signed',
    'consent.given',
    'consent.revoked',
  ]);
});
