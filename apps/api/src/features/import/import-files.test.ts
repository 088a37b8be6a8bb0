import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { counts, found, Importing, PAIRS, PEOPLE } from '../../testing/importing';

let api: ApiUnderTest;
let school: Importing;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  school = new Importing(api, await api.world.anInstitution());
});
afterAll(() => api.stop());

test('people and mentorships arrive with what the source tells, and link up', async () => {
  const report = await school.bring(PEOPLE, PAIRS, { source: 'alumni' });
  expect(report).toMatchObject({ outcome: 'APPLIED', people: counts(4, 0, 0), mentorships: counts(5, 0, 0) });
  expect(
    await school.rows(
      'select name, name_search, organisation, source, source_id from person_record order by source_id limit 1',
    ),
  ).toEqual([{ name: 'Ada Abel', name_search: 'ada abel', organisation: 'Vienna', source: 'alumni', source_id: '1' }]);
  const [first, , , , last] = await school.rows<object>('select * from mentorship order by source_key');
  expect(first).toMatchObject({
    kind: 'UNSPECIFIED',
    state: 'COMPLETED',
    provenance: 'IMPORTED',
    started_precision: 'year',
    stage_as_recorded: 'resident',
    mentee_stage: 'RESIDENT',
    mentee_organisation: 'Vienna',
    source: 'alumni',
  });
  expect(last).toMatchObject({ mentee_stage: 'RESIDENT', mentee_stage_year: 2 });
  expect(await school.rows('select 1 from mentorship where mentee_stage is null')).toHaveLength(3);
  expect(await school.rows('select 1 from affiliation')).toHaveLength(0);
});

test('what was imported can be explored at once, cycle and all', async () => {
  const staff = await api.world.aStaffMember(school.institutionId, 'Admin');
  const report = await school.bring(PEOPLE, PAIRS);
  expect(report.cycles).toMatchObject({ groups: 1, people: 4 });
  expect(found(report, 'NOTED')[0]).toMatch(/circle/);
  const { data } = await api.ask<{ people: { edges: { node: { id: string } }[] } }>(
    '{ people(search: "ada abel") { edges { node { id } } } }',
    {},
    staff.accountId,
  );
  const counted = await api.ask(
    'query ($id: ID!) { lineageCounts(personId: $id) { mentees descendants ancestors } }',
    { id: data.people.edges[0]?.node.id },
    staff.accountId,
  );
  expect(counted.data).toEqual({ lineageCounts: { mentees: 2, descendants: 3, ancestors: 3 } });
});

test('the same files again change nothing', async () => {
  await school.bring(PEOPLE, PAIRS);
  const state = () =>
    school.rows(
      'select id, version, updated_at from mentorship union all select person_id, version, updated_at from person_record order by 1',
    );
  const before = await state();
  const report = await school.bring(PEOPLE, PAIRS);
  expect(report).toMatchObject({ people: counts(0, 0, 4), mentorships: counts(0, 0, 5) });
  expect(await state()).toEqual(before);
});

test('a changed row updates its record, and its link', async () => {
  await school.bring(PEOPLE, PAIRS);
  const [before] = await school.rows<{ id: string }>(`select id from mentorship where stage_as_recorded = 'resident'`);
  const people = PEOPLE.map((line) => line.replace('Dora Castell', 'Dora Castell-Ito'));
  const pairs = PAIRS.map((line) => line.replace('1,2,1990,1995,resident', '1,2,1989,,fellow'));
  const same = await school.bring(
    people,
    PAIRS.map((line) => line.replace('1990,1995', '1989,1995')),
  );
  expect(same).toMatchObject({ people: counts(0, 1, 3), mentorships: counts(0, 1, 4) });
  expect(found(same, 'CHANGED')).toEqual([
    '4 Name of 3: “Dora Castell” becomes “Dora Castell-Ito”.',
    '2 Dates: 1990–1995 becomes 1989–1995.',
  ]);
  const restaged = await school.bring(
    null,
    pairs.map((line) => line.replace('1989,,fellow', '1989,1995,fellow')),
  );
  expect(restaged).toMatchObject({ mentorships: counts(0, 1, 4) });
  expect(
    await school.rows(`select id, version, mentee_stage from mentorship where stage_as_recorded = 'fellow'`),
  ).toEqual([{ id: before?.id, version: 3, mentee_stage: 'FELLOW' }]);
});

test('an open range goes on; an unknown end has passed', async () => {
  await school.bring(PEOPLE, ['mentor_id,mentee_id,years', '1,2,2011-', '1,3,2012', '1,4,', '2,3,2024-2030']);
  expect(
    await school.rows(
      'select state, started_precision as start, ended_precision as end from mentorship order by source_key',
    ),
  ).toEqual([
    { state: 'ACTIVE', start: 'year', end: 'open' },
    { state: 'COMPLETED', start: 'unknown', end: 'year' },
    { state: 'COMPLETED', start: 'unknown', end: 'unknown' },
    { state: 'ACTIVE', start: 'year', end: 'year' },
  ]);
});

test('the form of academic genealogy is read, with its kinds', async () => {
  const file = ['MentorID,MenteeID,MentorshipType,StartYear,StopYear', '1,2,Advisor,1990,-1', '1,3,1,1990,1991'];
  expect(await school.bring(PEOPLE, file)).toMatchObject({ mentorships: counts(2, 0, 0) });
  expect(
    await school.rows('select kind, type_as_recorded, ended_precision from mentorship order by source_key'),
  ).toEqual([
    { kind: 'ADVISOR', type_as_recorded: 'Advisor', ended_precision: 'unknown' },
    { kind: 'UNSPECIFIED', type_as_recorded: '1', ended_precision: 'year' },
  ]);
});

test('ids that only point are found among people of earlier imports of the same source', async () => {
  await school.bring(PEOPLE, null, { source: 'alumni' });
  expect(await school.bring(null, PAIRS, { source: 'alumni' })).toMatchObject({
    outcome: 'APPLIED',
    people: counts(0, 0, 0),
  });
  expect(await school.bring(null, PAIRS, { source: 'elsewhere' })).toMatchObject({ mentorships: counts(0, 0, 0, 5) });
});

test('a dry run finds the same and writes nothing', async () => {
  const report = await school.bring(PEOPLE, PAIRS, { mode: 'dry-run' });
  expect(report).toMatchObject({ outcome: 'CHECKED', people: counts(4, 0, 0), mentorships: counts(5, 0, 0) });
  expect(await school.rows('select 1 from person_record')).toHaveLength(0);
});

test('one that is called off, or fails half-way, writes nothing', async () => {
  const called = new AbortController();
  const off = school.bring(PEOPLE, PAIRS, {
    signal: called.signal,
    onProgress: ({ phase }) => {
      if (phase === 'WRITING') called.abort(new Error('Called off.'));
    },
  });
  await expect(off).rejects.toThrow('Called off.');
  expect(await school.rows('select 1 from person_record')).toHaveLength(0);
});

test('a mentorship that was ended here keeps its end when its row comes again', async () => {
  const staff = await api.world.aStaffMember(school.institutionId, 'Admin');
  const file = ['mentor_id,mentee_id,years', '1,2,2011-'];
  await school.bring(PEOPLE, file);
  const list = await api.ask<{ mentorships: { edges: { node: { id: string } }[] } }>(
    '{ mentorships { edges { node { id } } } }',
    {},
    staff.accountId,
  );
  const ended = await api.ask(
    'mutation ($id: ID!) { endMentorship(id: $id, how: COMPLETED) { __typename } }',
    { id: list.data.mentorships.edges[0]?.node.id },
    staff.accountId,
  );
  expect(ended.errors).toBeUndefined();
  expect(await school.bring(PEOPLE, file)).toMatchObject({ mentorships: counts(0, 0, 1) });
  expect(await school.rows('select state, ended_by from mentorship')).toEqual([
    { state: 'ENDED', ended_by: 'PROGRAM' },
  ]);
});

test('another institution sees nothing of it, and its own ids are its own', async () => {
  await school.bring(PEOPLE, PAIRS);
  const other = new Importing(api, await api.world.anInstitution('Elsewhere'));
  expect(await other.rows('select 1 from person_record')).toHaveLength(0);
  const report = await other.bring(PEOPLE, PAIRS);
  expect(report).toMatchObject({ people: counts(4, 0, 0), mentorships: counts(5, 0, 0) });
  expect(await other.rows('select 1 from person_record')).toHaveLength(4);
});

test('two at once at one institution do not both run', async () => {
  const both = await Promise.allSettled([school.bring(PEOPLE, PAIRS), school.bring(PEOPLE, PAIRS)]);
  const outcomes = both.map((one) => (one.status === 'fulfilled' ? one.value.people.added : String(one.reason)));
  expect(outcomes.filter((one) => one === 4)).toHaveLength(1);
  expect(await school.rows('select 1 from person_record')).toHaveLength(4);
});
