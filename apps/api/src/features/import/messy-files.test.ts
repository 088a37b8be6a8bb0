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

const RAW = ['mentor_id,mentor_name,mentee_id,mentee_name,stage,years,institution,seen_on'];

test('a single file with names is enough, and what both sides tell is one', async () => {
  const report = await school.bring(null, [
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
  expect(await school.bring(null, file)).toMatchObject({ mentorships: counts(2, 0, 0) });
  expect(await school.bring(null, file)).toMatchObject({ mentorships: counts(0, 0, 2) });
  const changed = file.map((line) => line.replace('2001-2003', '2001-2004'));
  expect(await school.bring(null, changed)).toMatchObject({ mentorships: counts(0, 1, 1) });
});

test('conflicts are listed, block, and are left out by choice', async () => {
  const file = [
    ...RAW,
    'a,Ada,b,Bela,resident,1990-1994,Graz,page:a',
    'a,Ada,c,Carlo,resident,1990-1994,Graz,page:a',
    'a,Ada,b,Bela,resident,1991-1994,Wien,page:b',
  ];
  const report = await school.bring(null, file);
  expect(report).toMatchObject({ outcome: 'BLOCKED', mentorships: counts(1, 0, 0, 0, 2), disputed: 1 });
  expect(found(report, 'CONFLICTING')).toEqual([
    '2 Line 4 tells of the same with other dates: 1990–1994 here, 1991–1994 there.',
    '2 Line 4 tells of the same with another institution: “Graz” here, “Wien” there.',
  ]);
  expect(await school.rows('select 1 from person_record')).toHaveLength(0);
  expect(await school.bring(null, file, { skipRefused: true })).toMatchObject({ outcome: 'BLOCKED' });
  expect(await school.bring(null, file, { skipConflicts: true })).toMatchObject({ outcome: 'APPLIED' });
  expect(await school.rows('select 1 from mentorship')).toHaveLength(1);
});

test('a person who is told of with two names is in conflict, and so is the pair', async () => {
  const report = await school.bring([...PEOPLE, '1,Ada Other,Vienna'], PAIRS);
  expect(report).toMatchObject({ people: counts(3, 0, 0, 0, 1), mentorships: counts(2, 0, 0, 3) });
  expect(found(report, 'CONFLICTING')).toEqual(['2 The name of 1 is “Ada Abel” here and “Ada Other” on line 6.']);
});

test('rows that cannot be are refused, each with its line and reason', async () => {
  const report = await school.bring(
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
  expect(await school.rows('select 1 from person_record')).toHaveLength(0);
});

test('years in the wrong order are kept as recorded, and told', async () => {
  const report = await school.bring(PEOPLE, ['mentor_id,mentee_id,years', '1,2,1990-1984']);
  expect(report).toMatchObject({ outcome: 'APPLIED', mentorships: counts(1, 0, 0) });
  expect(found(report, 'NOTED')).toEqual(['2 It ends in 1984, before it starts in 1990. Kept as recorded.']);
});

test('the same name is two people, unless a file knows names alone', async () => {
  expect(await school.bring(['id,name', '1,Ada', '2,Ada'], null)).toMatchObject({ people: counts(2, 0, 0) });
  const names = ['Mentor name,Mentee name', 'Ada,Bela', 'Bela,Carlo'];
  expect(await school.bring(null, names)).toMatchObject({ source: 'mentorships', people: counts(3, 0, 0) });
  expect(await school.bring(null, names)).toMatchObject({ people: counts(0, 0, 3), mentorships: counts(0, 0, 2) });
});

test('text that looks like a formula, or like COPY’s own marks, stays text', async () => {
  const names = ['=cmd()', '+1', '-1', '@x', '\\N', 'back\\slash', '\\.'];
  await school.bring(['id,name', ...names.map((name, n) => `${n},${name}`)], null);
  expect(
    (await school.rows<{ name: string }>('select name from person_record order by source_id')).map(({ name }) => name),
  ).toEqual(names);
});
