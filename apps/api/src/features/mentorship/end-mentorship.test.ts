import { isLink, MENTORSHIP_STATES } from '@chiron/domain/mentorship';
import { toGlobalId } from '@chiron/domain/ids';
import { Client } from 'pg';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

let api: ApiUnderTest;
let owner: Client;
let hospital: string;
let resident: Somebody;
let student: Somebody;
let coordinator: Somebody;

beforeAll(async () => {
  api = await startApi();
  hospital = await api.world.anInstitution('Hospital');
  resident = await api.world.aMember(hospital, 'Rosa Resident', { stage: 'RESIDENT', year: 2 });
  student = await api.world.aMember(hospital, 'Sami Student', { stage: 'MEDICAL_STUDENT', year: 1 });
  coordinator = await api.world.aStaffMember(hospital, 'Cora Coordinator', 'COORDINATOR');
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const END = `mutation ($id: ID!, $how: HowItEnded!) { endMentorship(id: $id, how: $how) {
  __typename ... on Mentorship { state endedBy ended { precision } canEnd version } ... on Refusal { message } } }`;

const end = async (mentorship: string, who: Somebody, how = 'ENDED') =>
  (
    await api.ask<{ endMentorship: object }>(
      END,
      { id: toGlobalId('Mentorship', mentorship, hospital), how },
      who.accountId,
    )
  ).data.endMentorship;

const pair = (facts: Parameters<typeof api.world.aMentorship>[3] = {}) =>
  api.world.aMentorship(hospital, resident.personId, student.personId, facts);

test('either side ends it, and says how', async () => {
  expect(await end(await pair(), student, 'COMPLETED')).toMatchObject({
    state: 'COMPLETED',
    endedBy: 'PARTICIPANT',
    ended: { precision: 'DAY' },
    canEnd: false,
    version: 2,
  });
  expect(await end(await pair({ state: 'PAUSED' }), resident)).toMatchObject({
    state: 'ENDED',
    endedBy: 'PARTICIPANT',
  });
});

test('staff can only end it as the program', async () => {
  expect(await end(await pair(), coordinator, 'COMPLETED')).toMatchObject({ state: 'ENDED', endedBy: 'PROGRAM' });
});

test.each([
  ['REQUESTED', 'MentorshipNotBegun'],
  ['DECLINED', 'MentorshipAlreadyEnded'],
  ['COMPLETED', 'MentorshipAlreadyEnded'],
] as const)('one that is %s answers %s and changes nothing', async (state, refusal) => {
  const id = await pair({ state });
  expect(await end(id, student)).toMatchObject({ __typename: refusal });
  const { rows } = await statesAsOwner(id);
  expect(rows).toEqual([{ state, version: 1 }]);
});

test('when both end it at once, one does and the other is told', async () => {
  const id = await pair();
  const answers = await Promise.all([end(id, student), end(id, resident), end(id, coordinator)]);
  const types = answers.map((answer) => (answer as { __typename: string }).__typename).sort();
  expect(types).toEqual(['Mentorship', 'MentorshipAlreadyEnded', 'MentorshipAlreadyEnded']);
});

test('links are the accepted and ended mentorships, no more and no fewer', async () => {
  for (const state of MENTORSHIP_STATES) await pair({ state });
  await owner.query('begin');
  for (const table of ['mentorship', 'lineage_link'])
    await owner.query(`alter table ${table} no force row level security`);
  const { rows } = await owner.query<{ state: (typeof MENTORSHIP_STATES)[number]; linked: boolean }>(
    `select distinct m.state, l.mentorship_id is not null as linked
       from mentorship m left join lineage_link l on l.institution_id = m.institution_id and l.mentorship_id = m.id
        and l.mentor_id = m.mentor_id and l.mentee_id = m.mentee_id and l.is_current = (m.state in ('ACTIVE', 'PAUSED'))`,
  );
  await owner.query('rollback');
  const expected = MENTORSHIP_STATES.map((state) => ({ state, linked: isLink(state) }));
  expect(rows.sort(byState)).toEqual(expected.sort(byState));
});

const byState = (a: { state: string }, b: { state: string }) => a.state.localeCompare(b.state);

async function statesAsOwner(id: string) {
  await owner.query('begin');
  await owner.query('alter table mentorship no force row level security');
  const found = await owner.query('select state, version from mentorship where id = $1', [id]);
  await owner.query('rollback');
  return found;
}
