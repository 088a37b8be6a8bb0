import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { textFile } from '../../testing/text-file';
import { importFiles, type ImportOrder } from './import-files';
import type { FindingKind, ImportReport } from './report';

let api: ApiUnderTest;
let school: string;
const NOW = new Date('2026-11-22');

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  school = await api.world.anInstitution();
});
afterAll(() => api.stop());

function bring(
  people: readonly string[] | null,
  mentorships: readonly string[] | null,
  more: Partial<ImportOrder> = {},
): Promise<ImportReport> {
  return importFiles(api.server.database, {
    institutionId: school,
    ...(people ? { people: textFile('people.csv', people.join('\n'), 1000) } : {}),
    ...(mentorships ? { mentorships: textFile('mentorships.csv', mentorships.join('\n'), 1000) } : {}),
    mode: 'apply',
    now: NOW,
    ...more,
  });
}

const rows = <Row>(sql: string, at = school) => api.server.database.reading(at, ({ query }) => query<Row>(sql));

const counts = (added: number, changed: number, unchanged: number, refused = 0, conflicting = 0) => ({
  added,
  changed,
  unchanged,
  refused,
  conflicting,
});

const found = (report: ImportReport, kind: FindingKind) =>
  report.findings.filter((finding) => finding.kind === kind).map(({ line, reason }) => `${line ?? ''} ${reason}`);

const PEOPLE = ['id,name,institution', '1,Ada Abel,Vienna', '2,Bela Brandt,', '3,Dora Castell,Graz', '4,Emil Duarte,'];
/** A diamond (1 over 2 and 3 over 4) and a cycle (4 over 1). */
const PAIRS = [
  'mentor_id,mentee_id,start_year,end_year,stage,institution',
  '1,2,1990,1995,resident,Vienna',
  '1,3,1991,,grad student,Vienna',
  '2,4,2001,2003,post-doc,Graz',
  '3,4,,,post-doc,',
  '4,1,2004,2005,PGY-2,',
];

test('people and mentorships arrive with what the source tells, and link up', async () => {
  const report = await bring(PEOPLE, PAIRS, { source: 'alumni' });
  expect(report).toMatchObject({ outcome: 'APPLIED', people: counts(4, 0, 0), mentorships: counts(5, 0, 0) });
  expect(
    await rows(
      'select name, name_search, organisation, source, source_id from person_record order by source_id limit 1',
    ),
  ).toEqual([{ name: 'Ada Abel', name_search: 'ada abel', organisation: 'Vienna', source: 'alumni', source_id: '1' }]);
  const [first, , , , last] = await rows<object>('select * from mentorship order by source_key');
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
  expect(await rows('select 1 from mentorship where mentee_stage is null')).toHaveLength(3);
  expect(await rows('select 1 from affiliation')).toHaveLength(0);
});

test('what was imported can be explored at once, cycle and all', async () => {
  const staff = await api.world.aStaffMember(school, 'Admin');
  const report = await bring(PEOPLE, PAIRS);
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
  await bring(PEOPLE, PAIRS);
  const state = () =>
    rows(
      'select id, version, updated_at from mentorship union all select person_id, version, updated_at from person_record order by 1',
    );
  const before = await state();
  const report = await bring(PEOPLE, PAIRS);
  expect(report).toMatchObject({ people: counts(0, 0, 4), mentorships: counts(0, 0, 5) });
  expect(await state()).toEqual(before);
});

test('a changed row updates its record, and its link', async () => {
  await bring(PEOPLE, PAIRS);
  const [before] = await rows<{ id: string }>(`select id from mentorship where stage_as_recorded = 'resident'`);
  const people = PEOPLE.map((line) => line.replace('Dora Castell', 'Dora Castell-Ito'));
  const pairs = PAIRS.map((line) => line.replace('1,2,1990,1995,resident', '1,2,1989,,fellow'));
  const same = await bring(
    people,
    PAIRS.map((line) => line.replace('1990,1995', '1989,1995')),
  );
  expect(same).toMatchObject({ people: counts(0, 1, 3), mentorships: counts(0, 1, 4) });
  expect(found(same, 'CHANGED')).toEqual([
    '4 Name of 3: “Dora Castell” becomes “Dora Castell-Ito”.',
    '2 Dates: 1990–1995 becomes 1989–1995.',
  ]);
  const restaged = await bring(
    null,
    pairs.map((line) => line.replace('1989,,fellow', '1989,1995,fellow')),
  );
  expect(restaged).toMatchObject({ mentorships: counts(0, 1, 4) });
  expect(await rows(`select id, version, mentee_stage from mentorship where stage_as_recorded = 'fellow'`)).toEqual([
    { id: before?.id, version: 3, mentee_stage: 'FELLOW' },
  ]);
});

test('an open range goes on; an unknown end has passed', async () => {
  await bring(PEOPLE, ['mentor_id,mentee_id,years', '1,2,2011-', '1,3,2012', '1,4,', '2,3,2024-2030']);
  expect(
    await rows('select state, started_precision as start, ended_precision as end from mentorship order by source_key'),
  ).toEqual([
    { state: 'ACTIVE', start: 'year', end: 'open' },
    { state: 'COMPLETED', start: 'unknown', end: 'year' },
    { state: 'COMPLETED', start: 'unknown', end: 'unknown' },
    { state: 'ACTIVE', start: 'year', end: 'year' },
  ]);
});

test('the form of academic genealogy is read, with its kinds', async () => {
  const file = ['MentorID,MenteeID,MentorshipType,StartYear,StopYear', '1,2,Advisor,1990,-1', '1,3,1,1990,1991'];
  expect(await bring(PEOPLE, file)).toMatchObject({ mentorships: counts(2, 0, 0) });
  expect(await rows('select kind, type_as_recorded, ended_precision from mentorship order by source_key')).toEqual([
    { kind: 'ADVISOR', type_as_recorded: 'Advisor', ended_precision: 'unknown' },
    { kind: 'UNSPECIFIED', type_as_recorded: '1', ended_precision: 'year' },
  ]);
});

const RAW = ['mentor_id,mentor_name,mentee_id,mentee_name,stage,years,institution,seen_on'];

test('a single file with names is enough, and what both sides tell is one', async () => {
  const report = await bring(null, [
    ...RAW,
    'a,Ada,b,Bela,grad student,1990-1994,Graz,page:a',
    'a,Ada,b,Bela,grad student,1990-1994,,page:b',
    'a,Ada,b,Bela,post-doc,1996-1998,Graz,page:a',
    'b,Bela,c,Ada,,2001,,',
  ]);
  expect(report).toMatchObject({ people: counts(3, 0, 0), mentorships: counts(3, 0, 0), toldTwice: 1 });
});

test('periods that lie apart are several mentorships of one pair, and stay so', async () => {
  const file = [...RAW, 'a,Ada,b,Bela,,1990-1994,,', 'a,Ada,b,Bela,,2001-2003,,'];
  expect(await bring(null, file)).toMatchObject({ mentorships: counts(2, 0, 0) });
  expect(await bring(null, file)).toMatchObject({ mentorships: counts(0, 0, 2) });
  const changed = file.map((line) => line.replace('2001-2003', '2001-2004'));
  expect(await bring(null, changed)).toMatchObject({ mentorships: counts(0, 1, 1) });
});

test('conflicts are listed, block, and are left out by choice', async () => {
  const file = [
    ...RAW,
    'a,Ada,b,Bela,resident,1990-1994,Graz,page:a',
    'a,Ada,c,Carlo,resident,1990-1994,Graz,page:a',
    'a,Ada,b,Bela,resident,1991-1994,Wien,page:b',
  ];
  const report = await bring(null, file);
  expect(report).toMatchObject({ outcome: 'BLOCKED', mentorships: counts(1, 0, 0, 0, 2), disputed: 1 });
  expect(found(report, 'CONFLICTING')).toEqual([
    '2 Line 4 tells of the same with other dates: 1990–1994 here, 1991–1994 there.',
    '2 Line 4 tells of the same with another institution: “Graz” here, “Wien” there.',
  ]);
  expect(await rows('select 1 from person_record')).toHaveLength(0);
  expect(await bring(null, file, { skipRefused: true })).toMatchObject({ outcome: 'BLOCKED' });
  expect(await bring(null, file, { skipConflicts: true })).toMatchObject({ outcome: 'APPLIED' });
  expect(await rows('select 1 from mentorship')).toHaveLength(1);
});

test('a person who is told of with two names is in conflict, and so is the pair', async () => {
  const report = await bring([...PEOPLE, '1,Ada Other,Vienna'], PAIRS);
  expect(report).toMatchObject({ people: counts(3, 0, 0, 0, 1), mentorships: counts(2, 0, 0, 3) });
  expect(found(report, 'CONFLICTING')).toEqual(['2 The name of 1 is “Ada Abel” here and “Ada Other” on line 6.']);
});

test('rows that cannot be are refused, each with its line and reason', async () => {
  const report = await bring(
    [...PEOPLE, ',Nobody,', '5,,'],
    [...PAIRS, '1,1,,,,', '1,9,,,,', ',2,,,,', '1,2,20999,,,', '1,2,1990-13,,,', '1,2,1990-05,1990-03,,'],
  );
  expect(report).toMatchObject({
    outcome: 'BLOCKED',
    people: counts(4, 0, 0, 2),
    mentorships: counts(5, 0, 0, 6),
    found: { REFUSED: 8 },
  });
  expect(found(report, 'REFUSED').map((text) => text.slice(0, 40))).toEqual([
    '6 The row has no id. Two people may shar',
    '7 The person 5 has no name.',
    '7 Mentor and mentee are the same person ',
    '8 Nobody is known as 9, the mentee: not ',
    '9 The mentor has no id.',
    '10 “20999” isn’t a date. Write 1987, 198',
    '11 “1990-13” isn’t a date. Write 1987, 1',
    '12 It would end on 1990-03-01, before it',
  ]);
  expect(await rows('select 1 from person_record')).toHaveLength(0);
});

test('years in the wrong order are kept as recorded, and told', async () => {
  const report = await bring(PEOPLE, ['mentor_id,mentee_id,years', '1,2,1990-1984']);
  expect(report).toMatchObject({ outcome: 'APPLIED', mentorships: counts(1, 0, 0) });
  expect(found(report, 'NOTED')).toEqual(['2 It ends in 1984, before it starts in 1990. Kept as recorded.']);
});

test('ids that only point are found among people of earlier imports of the same source', async () => {
  await bring(PEOPLE, null, { source: 'alumni' });
  expect(await bring(null, PAIRS, { source: 'alumni' })).toMatchObject({ outcome: 'APPLIED', people: counts(0, 0, 0) });
  expect(await bring(null, PAIRS, { source: 'elsewhere' })).toMatchObject({ mentorships: counts(0, 0, 0, 5) });
});

test('the same name is two people, unless a file knows names alone', async () => {
  expect(await bring(['id,name', '1,Ada', '2,Ada'], null)).toMatchObject({ people: counts(2, 0, 0) });
  const names = ['Mentor name,Mentee name', 'Ada,Bela', 'Bela,Carlo'];
  expect(await bring(null, names)).toMatchObject({ source: 'mentorships', people: counts(3, 0, 0) });
  expect(await bring(null, names)).toMatchObject({ people: counts(0, 0, 3), mentorships: counts(0, 0, 2) });
});

test('text that looks like a formula, or like COPY’s own marks, stays text', async () => {
  const names = ['=cmd()', '+1', '-1', '@x', '\\N', 'back\\slash', '\\.'];
  await bring(['id,name', ...names.map((name, n) => `${n},${name}`)], null);
  expect(
    (await rows<{ name: string }>('select name from person_record order by source_id')).map(({ name }) => name),
  ).toEqual(names);
});

test('a dry run finds the same and writes nothing', async () => {
  const report = await bring(PEOPLE, PAIRS, { mode: 'dry-run' });
  expect(report).toMatchObject({ outcome: 'CHECKED', people: counts(4, 0, 0), mentorships: counts(5, 0, 0) });
  expect(await rows('select 1 from person_record')).toHaveLength(0);
});

test('one that is called off, or fails half-way, writes nothing', async () => {
  const called = new AbortController();
  const off = bring(PEOPLE, PAIRS, {
    signal: called.signal,
    onProgress: ({ phase }) => {
      if (phase === 'WRITING') called.abort(new Error('Called off.'));
    },
  });
  await expect(off).rejects.toThrow('Called off.');
  expect(await rows('select 1 from person_record')).toHaveLength(0);
});

test('a mentorship that was ended here keeps its end when its row comes again', async () => {
  const staff = await api.world.aStaffMember(school, 'Admin');
  const file = ['mentor_id,mentee_id,years', '1,2,2011-'];
  await bring(PEOPLE, file);
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
  expect(await bring(PEOPLE, file)).toMatchObject({ mentorships: counts(0, 0, 1) });
  expect(await rows('select state, ended_by from mentorship')).toEqual([{ state: 'ENDED', ended_by: 'PROGRAM' }]);
});

test('another institution sees nothing of it, and its own ids are its own', async () => {
  await bring(PEOPLE, PAIRS);
  const other = await api.world.anInstitution('Elsewhere');
  expect(await rows('select 1 from person_record', other)).toHaveLength(0);
  const report = await bring(PEOPLE, PAIRS, { institutionId: other });
  expect(report).toMatchObject({ people: counts(4, 0, 0), mentorships: counts(5, 0, 0) });
  expect(await rows('select 1 from person_record', other)).toHaveLength(4);
});

test('two at once at one institution do not both run', async () => {
  const both = await Promise.allSettled([bring(PEOPLE, PAIRS), bring(PEOPLE, PAIRS)]);
  const outcomes = both.map((one) => (one.status === 'fulfilled' ? one.value.people.added : String(one.reason)));
  expect(outcomes.filter((one) => one === 4)).toHaveLength(1);
  expect(await rows('select 1 from person_record')).toHaveLength(4);
});
