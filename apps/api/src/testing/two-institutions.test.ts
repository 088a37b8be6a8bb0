import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from './api-under-test';
import type { Somebody } from './world';

/** A school with a chain of living people, a hospital beside it, and one pair across both, hosted by the school. */
let api: ApiUnderTest;
let school: string;
let hospital: string;
let dean: Somebody;
let student: Somebody;
let physician: Somebody;
let matron: Somebody;
let colleague: Somebody;
const chain: string[] = [];
let across: string;
let inside: string;

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  [school, hospital] = [await world.anInstitution('School'), await world.anInstitution('Hospital')];
  dean = await world.aStaffMember(school, 'Dean Dunya');
  student = await world.aMember(school, 'Sara Student', { stage: 'MEDICAL_STUDENT', year: 2 });
  matron = await world.aStaffMember(hospital, 'Matron Mirela');
  physician = await world.aMember(hospital, 'Pavel Physician', { stage: 'ATTENDING' });
  colleague = await world.aMember(hospital, 'Carla Colleague', { stage: 'ATTENDING' });
  for (const name of ['Eve First', 'Eve Second', 'Eve Third']) chain.push(await world.aRecord(school, name));
  const historic = await world.aRecord(school, 'Eve Historic', { died: 1890 });
  chain.push(historic);
  await world.aRecord(school, 'Pavel Physician', { personId: physician.personId });
  inside = await world.aMentorship(school, chain[0] ?? '', chain[1] ?? '');
  await world.aMentorship(school, chain[1] ?? '', chain[2] ?? '');
  await world.aMentorship(school, chain[2] ?? '', historic);
  await world.aMentorship(school, chain[2] ?? '', student.personId);
  across = await world.aMentorship(school, physician.personId, student.personId);
  await world.aMentorship(school, historic, chain[0] ?? '');
});
afterAll(() => api.stop());

const person = (id: string | undefined) => toGlobalId('Person', id ?? '');
const notFound = [{ extensions: { code: 'NOT_FOUND' } }];

async function search(text: string, who: Somebody): Promise<string[]> {
  const answer = await api.ask<{ people: { edges: { node: { name: string } }[] } }>(
    'query ($q: String) { people(search: $q) { edges { node { name } } } }',
    { q: text },
    who.accountId,
  );
  return answer.data.people.edges.map(({ node }) => node.name);
}

test('search finds the own institution, own pairs and the public; a stranger finds the public alone', async () => {
  expect((await search('eve', dean)).sort()).toEqual(['Eve First', 'Eve Historic', 'Eve Second', 'Eve Third']);
  expect(await search('eve', matron)).toEqual(['Eve Historic']);
  expect((await search('eve', student)).sort()).toEqual(['Eve Historic', 'Eve Third']); // Eve Third is her mentor
  expect(await search('sara', colleague)).toEqual([]);
});

test('lists are of the own institution; a member who is not staff has none', async () => {
  const query = '{ people { totalCount edges { node { name } } } }';
  type People = { people: { totalCount: number; edges: { node: { name: string } }[] } };
  const [own, foreign, none] = await Promise.all(
    [dean, matron, student].map(({ accountId }) => api.ask<People>(query, {}, accountId)),
  );
  expect(own?.data.people.totalCount).toBe(7);
  expect(foreign?.data.people.edges.map(({ node }) => node.name)).toEqual([
    'Carla Colleague',
    'Matron Mirela',
    'Pavel Physician',
  ]);
  expect(none?.data.people).toEqual({ totalCount: 0, edges: [] });
});

const ROSTER = '{ mentorships { edges { node { id mentor { person { name } } mentee { person { name } } } } } }';

test('the roster is for staff of the host', async () => {
  type Roster = { mentorships: { edges: object[] } };
  expect((await api.ask<Roster>(ROSTER, {}, dean.accountId)).data.mentorships.edges).toHaveLength(6);
  expect((await api.ask<Roster>(ROSTER, {}, matron.accountId)).data.mentorships.edges).toEqual([]);
  expect((await api.ask(ROSTER, {}, student.accountId)).errors).toMatchObject(notFound);
});

const opens = (type: 'Person' | 'Mentorship' | 'Institution', id: string, who: Somebody) =>
  api.ask<{ node: object | null }>(
    'query ($id: ID!) { node(id: $id) { id } }',
    { id: type === 'Mentorship' ? toGlobalId(type, id, school) : toGlobalId(type, id) },
    who.accountId,
  );

test('node opens for whom the thing is visible, and is null for all others', async () => {
  expect((await opens('Person', chain[0] ?? '', dean)).data.node).not.toBeNull();
  for (const who of [student, physician, matron, colleague])
    expect((await opens('Person', chain[0] ?? '', who)).data.node).toBeNull();
  for (const who of [dean, student, physician])
    expect((await opens('Mentorship', across, who)).data.node).not.toBeNull();
  for (const who of [matron, colleague]) expect((await opens('Mentorship', across, who)).data.node).toBeNull();
  for (const who of [student, physician, matron]) expect((await opens('Mentorship', inside, who)).data.node).toBeNull();
});

test.each([
  ['person', 'query ($id: ID!) { person(id: $id) { name } }'],
  ['lineage', 'query ($id: ID!) { lineage(personId: $id) { total } }'],
  ['lineageOverview', 'query ($id: ID!) { lineageOverview(personId: $id) { total names } }'],
  ['lineageCounts', 'query ($id: ID!) { lineageCounts(personId: $id) { mentors } }'],
  ['lineagePaths', 'query ($id: ID!) { lineagePaths(fromId: $id, toId: $id) { steps } }'],
  ['nearestCommonMentors', 'query ($id: ID!) { nearestCommonMentors(aId: $id, bId: $id) { count } }'],
])('%s of a hidden person is not found, in the same words as for nobody', async (_name, query) => {
  const hidden = await api.ask(query, { id: person(chain[0]) }, matron.accountId);
  const nobody = await api.ask(query, { id: person('0192d4a0-0000-7000-8000-000000000000') }, matron.accountId);
  expect(hidden.errors).toMatchObject(notFound);
  expect(hidden.errors).toEqual(nobody.errors);
});

interface Line {
  lineage: {
    total: number;
    places: { key: number; generation: number; person: { name: string } | null }[];
    links: { mentor: number; mentee: number; known: object | null }[];
    counts: object;
  };
}

const LINE = `query ($id: ID!) { lineage(personId: $id, up: 10, down: 10) { total places { key generation moreMentors moreMentees person { name } }
  links { mentor mentee known { mentorshipId source } } counts { ancestors descendants mentors mentees coMentees generationsUp } } }`;

test('a stranger walks from one public person and meets stubs between people they may see, nothing beyond', async () => {
  const { places, total, counts } = (await api.ask<Line>(LINE, { id: person(chain[3]) }, physician.accountId)).data
    .lineage;
  // Historic is public, Sara is the physician's own mentee: between them stand three hidden people.
  expect(places.map(({ generation, person: who }) => [generation, who?.name ?? 'stub'])).toEqual(
    [
      [0, 'Eve Historic'],
      [4, 'Sara Student'],
      [5, 'Pavel Physician'],
    ]
      .slice(0, 2)
      .concat([
        [1, 'stub'],
        [2, 'stub'],
        [3, 'stub'],
      ]),
  );
  expect(total).toBe(2);
  expect(counts).toMatchObject({ ancestors: 0, descendants: 1, mentors: 0, mentees: 0 });
});

test('a stub has no id, no name and no link details', async () => {
  const { places, links } = (await api.ask<Line>(LINE, { id: person(chain[3]) }, physician.accountId)).data.lineage;
  const stubs = places.filter((place) => place.person === null);
  expect(stubs).toEqual(
    stubs.map(({ key, generation }) => ({ key, generation, moreMentors: 0, moreMentees: 0, person: null })),
  );
  expect(links.filter(({ known }) => known !== null)).toEqual([]);
});

test('whoever sees only the public sees no stub beyond it', async () => {
  const { places, links } = (await api.ask<Line>(LINE, { id: person(chain[3]) }, colleague.accountId)).data.lineage;
  expect(places).toHaveLength(1);
  expect(links).toEqual([]);
});

test('a path keeps its true length and hides who stands between', async () => {
  const answer = await api.ask<{
    lineagePaths: { steps: number; count: number; paths: { people: ({ name: string } | null)[] }[] };
  }>(
    'query ($a: ID!, $b: ID!) { lineagePaths(fromId: $a, toId: $b) { steps count paths { people { name } } } }',
    { a: person(chain[3]), b: person(student.personId) },
    physician.accountId,
  );
  expect(answer.data.lineagePaths).toEqual({
    steps: 2,
    count: 1,
    paths: [{ people: [{ name: 'Eve Historic' }, null, { name: 'Sara Student' }] }],
  });
});

const END = `mutation ($id: ID!, $how: HowItEnded!) { endMentorship(id: $id, how: $how) { __typename ... on Mentorship { state endedBy } ... on Refusal { message } } }`;

test('a participant of another institution than the host reads and ends the mentorship; others do not find it', async () => {
  const id = toGlobalId('Mentorship', across, school);
  for (const who of [matron, colleague])
    expect((await api.ask(END, { id, how: 'ENDED' }, who.accountId)).errors).toMatchObject(notFound);
  const mine = await api.ask<{ myMentorships: { id: string; mentee: { person: { name: string } } }[] }>(
    '{ myMentorships { id mentee { person { name } } } }',
    {},
    physician.accountId,
  );
  expect(mine.data.myMentorships).toEqual([{ id, mentee: { person: { name: 'Sara Student' } } }]);
  expect((await api.ask(END, { id, how: 'COMPLETED' }, physician.accountId)).data).toEqual({
    endMentorship: { __typename: 'Mentorship', state: 'COMPLETED', endedBy: 'PARTICIPANT' },
  });
  const again = await api.ask<{ endMentorship: { __typename: string } }>(END, { id, how: 'ENDED' }, student.accountId);
  expect(again.data.endMentorship.__typename).toBe('MentorshipAlreadyEnded');
});

test('nobody is told anything before signing in', async () => {
  for (const query of ['{ people { totalCount } }', '{ myMentorships { id } }', ROSTER, '{ node(id: "x") { id } }']) {
    expect((await api.ask(query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  expect((await api.ask<{ viewer: null }>('{ viewer { capabilities } }')).data.viewer).toBeNull();
});
