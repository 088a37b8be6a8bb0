import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

/** Ada Alder and her mentee at a school, a fellow student, staff; and a physician elsewhere whom she mentored. */
let api: ApiUnderTest;
let school: string;
let ada: Somebody;
let mentee: Somebody;
let fellow: Somebody;
let coordinator: Somebody;
let admin: Somebody;
let moderator: Somebody;
let elsewhere: Somebody;
let stranger: Somebody;

beforeEach(async () => {
  const { world } = api;
  school = await world.anInstitution('School');
  const hospital = await world.anInstitution('Hospital');
  ada = await world.aMember(school, 'Ada Alder', { stage: 'FELLOW', year: 1 });
  mentee = await world.aMember(school, 'Mia Mentee', { stage: 'MEDICAL_STUDENT', year: 1 });
  fellow = await world.aMember(school, 'Finn Fellow', { stage: 'MEDICAL_STUDENT', year: 3 });
  coordinator = await world.aStaffMember(school, 'Cora Coordinator', 'COORDINATOR');
  admin = await world.aStaffMember(school, 'Asa Admin');
  moderator = await world.aStaffMember(school, 'Mo Moderator', 'MODERATOR');
  elsewhere = await world.aMember(hospital, 'Ebba Elsewhere', { stage: 'RESIDENT' });
  stranger = await world.aMember(hospital, 'Sten Stranger', { stage: 'RESIDENT' });
  await world.aRecord(school, 'Ebba Elsewhere', { personId: elsewhere.personId });
  await world.aMentorship(school, ada.personId, mentee.personId);
  await world.aMentorship(school, ada.personId, elsewhere.personId, { state: 'ENDED', from: 2010, to: 2012 });
});
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

async function data<T>(query: string, variables: object, who: Somebody): Promise<T> {
  const answer = await api.ask<T>(query, variables, who.accountId);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const SHARE = `mutation ($subject: AudienceSubject!, $audience: Audience) {
  setAudience(subject: $subject, audience: $audience) { choices { subject chosen effective } } }`;
const shares = (subject: string, audience: string | null, who = ada) =>
  data<{ setAudience: { choices: object[] } }>(SHARE, { subject, audience }, who);

type Found = { node: { name: string; stage: string | null; institution: object | null } | null; people: { edges: { node: { id: string } }[] } };
const SEEN = `query ($id: ID!) { node(id: $id) { ... on Person { name stage institution { name } } }
  people(search: "ada alder") { edges { node { id } } } }`;

/** Who of these finds Ada, by id and by search alike. */
async function finders(): Promise<string[]> {
  const all = { ada, mentee, fellow, coordinator, admin, moderator, elsewhere, stranger };
  const names: string[] = [];
  for (const [name, who] of Object.entries(all)) {
    const id = toGlobalId('Person', ada.personId);
    const { node, people } = await data<Found>(SEEN, { id }, who);
    expect(people.edges.some((edge) => edge.node.id === id)).toBe(node !== null);
    if (node) names.push(name);
  }
  return names;
}

const PAIRS_AND_STAFF = ['ada', 'mentee', 'coordinator', 'admin', 'elsewhere'];
const BY_DEFAULT = ['ada', 'mentee', 'fellow', 'coordinator', 'admin', 'moderator', 'elsewhere'];

test('by default own institution and own pairs see somebody; each choice narrows or widens it at once', async () => {
  expect(await finders()).toEqual(BY_DEFAULT);
  await shares('PERSON', 'PAIRS');
  expect(await finders()).toEqual(PAIRS_AND_STAFF);
  await shares('PERSON', 'ONLY_ME');
  expect(await finders()).toEqual(PAIRS_AND_STAFF);
  await shares('PERSON', 'PUBLIC');
  expect(await finders()).toEqual([...BY_DEFAULT, 'stranger']);
  await shares('PERSON', null);
  expect(await finders()).toEqual(BY_DEFAULT);
});

test('whoever left the directory is seen by staff, own pairs and own programs alone', async () => {
  const leave = 'mutation ($isOut: Boolean!) { setDirectoryOptOut(isOut: $isOut) { isOptedOut } }';
  await shares('PERSON', 'PUBLIC');
  expect(await data(leave, { isOut: true }, ada)).toEqual({ setDirectoryOptOut: { isOptedOut: true } });
  expect(await finders()).toEqual(PAIRS_AND_STAFF);
  await aProgramOf(ada, fellow);
  expect(await finders()).toEqual(['ada', 'mentee', 'fellow', 'coordinator', 'admin', 'elsewhere']);
  await data(leave, { isOut: false }, ada);
  expect(await finders()).toContain('stranger');
});

async function aProgramOf(...members: Somebody[]): Promise<void> {
  await api.server.database.writing(school, async ({ query }) => {
    await query('insert into program (institution_id, id, name) values ($1, $1, $2)', [school, 'A program']);
    await query(
      `insert into program_member (institution_id, program_id, person_id, role) select $1, $1, unnest($2::uuid[]), 'MEMBER'`,
      [school, members.map(({ personId }) => personId)],
    );
  });
}

test('the blocked do not see who blocked them, not even as a pair; staff still do their work', async () => {
  await api.server.database.for(ada.personId).writing(null, async ({ query }) => {
    for (const { personId } of [mentee, fellow, coordinator])
      await query('insert into person_block (person_id, blocked_id) values ($1, $2)', [ada.personId, personId]);
  });
  expect(await finders()).toEqual(['ada', 'coordinator', 'admin', 'moderator', 'elsewhere']);
});

const MARK = 'mutation ($id: ID!, $is: Boolean!) { markMinor(personId: $id, isMinor: $is) { name } }';

test('a minor is never shown outside the institution, whatever they chose', async () => {
  await shares('PERSON', 'PUBLIC');
  const minor = { id: toGlobalId('Person', ada.personId), is: true };
  await data(MARK, minor, admin);
  expect(await finders()).toEqual(['ada', 'mentee', 'fellow', 'coordinator', 'admin', 'moderator']);
  await data(MARK, { ...minor, is: false }, admin);
  expect(await finders()).toContain('stranger');
  for (const who of [coordinator, fellow, stranger])
    expect((await api.ask(MARK, minor, who.accountId)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  const foreign = { id: toGlobalId('Person', stranger.personId), is: true };
  expect((await api.ask(MARK, foreign, admin.accountId)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('stage and affiliations have audiences of their own; staff see what the school recorded', async () => {
  await shares('STAGE', 'PAIRS');
  await shares('AFFILIATIONS', 'ONLY_ME');
  const seenBy = async (who: Somebody) =>
    (await data<Found>(SEEN, { id: toGlobalId('Person', ada.personId) }, who)).node;
  expect(await seenBy(fellow)).toEqual({ name: 'Ada Alder', stage: null, institution: null });
  expect(await seenBy(mentee)).toEqual({ name: 'Ada Alder', stage: 'FELLOW', institution: null });
  for (const who of [ada, coordinator])
    expect(await seenBy(who)).toEqual({ name: 'Ada Alder', stage: 'FELLOW', institution: { name: 'School' } });
});

const LINE = `query ($id: ID!) { lineage(personId: $id, down: 2) { places { generation person { name stage } }
  links { known { kind startYear mentorStageThen } } } }`;

test('of mentorships that are not shared, a lineage tells only that a line is there', async () => {
  await api.world.aMentorship(school, mentee.personId, fellow.personId);
  await shares('PAST_MENTORSHIPS', 'PAIRS', elsewhere);
  await shares('CURRENT_MENTORSHIPS', 'PAIRS');
  const known = async (who: Somebody) => {
    const { lineage } = await data<{ lineage: { links: { known: { kind: string } | null }[] } }>(
      LINE,
      { id: toGlobalId('Person', ada.personId) },
      who,
    );
    return lineage.links.map((link) => link.known?.kind ?? null);
  };
  expect(await known(coordinator)).toEqual(['MENTOR', 'MENTOR', 'MENTOR']);
  expect(await known(fellow)).toEqual(['MENTOR', null]); // Ebba is only recorded at the school: a fellow does not see her
  expect(await known(ada)).toEqual(['MENTOR', 'MENTOR', 'MENTOR']);
});

type Page = { seeMyPageAs: { person: { name: string; stage: string | null } | null; currentMentorships: boolean } };
const PAGE = `query ($as: Look!, $partner: ID) { seeMyPageAs(as: $as, partnerId: $partner) { person { name stage } currentMentorships } }`;

test('one sees one’s own page as others do', async () => {
  const as = async (look: string, partner?: string) =>
    (await data<Page>(PAGE, { as: look, partner }, ada)).seeMyPageAs;
  await shares('STAGE', 'PAIRS');
  await shares('CURRENT_MENTORSHIPS', 'INSTITUTION');
  expect(await as('STRANGER')).toEqual({ person: null, currentMentorships: false });
  expect(await as('PARTNER', toGlobalId('Institution', school))).toEqual({ person: null, currentMentorships: false });
  expect(await as('MEMBER')).toEqual({ person: { name: 'Ada Alder', stage: null }, currentMentorships: true });
  expect(await as('PAIR')).toEqual({ person: { name: 'Ada Alder', stage: 'FELLOW' }, currentMentorships: true });
  expect(await as('STAFF')).toEqual({ person: { name: 'Ada Alder', stage: 'FELLOW' }, currentMentorships: true });
  await shares('PERSON', 'PUBLIC');
  expect(await as('STRANGER')).toEqual({ person: { name: 'Ada Alder', stage: null }, currentMentorships: false });
  expect((await api.ask(PAGE, { as: 'PARTNER' }, ada.accountId)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', field: 'partnerId' } },
  ]);
});

test('choices are their writer’s own: what reaches farther than the name is held back to it', async () => {
  await shares('PERSON', 'PAIRS');
  const { setAudience } = await shares('STAGE', 'PUBLIC');
  expect(setAudience.choices.slice(0, 2)).toEqual([
    { subject: 'PERSON', chosen: 'PAIRS', effective: 'PAIRS' },
    { subject: 'STAGE', chosen: 'PUBLIC', effective: 'PAIRS' },
  ]);
  const others = await data<{ myAudiences: { choices: { chosen: string | null }[] } }>(
    '{ myAudiences { choices { chosen } } }',
    {},
    fellow,
  );
  expect(others.myAudiences.choices.every(({ chosen }) => chosen === null)).toBe(true);
});
