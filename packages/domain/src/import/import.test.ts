import fc from 'fast-check';
import { csvFile, findCycles, kindAsRecorded, mentorshipColumns, peopleColumns, readPeriod, stageAsRecorded } from '.';

const TODAY = '2026-11-22';
const years = (text: string) => readPeriod({ years: text }, TODAY);
const ends = (started: string, ended: string) => readPeriod({ started, ended }, TODAY);
const year = (y: number) => ({ on: `${y}-01-01`, precision: 'year' });
const unknown = { on: null, precision: 'unknown' };

test.each([
  ['1993-1994', { started: year(1993), ended: year(1994) }],
  ['2008', { started: unknown, ended: year(2008) }],
  ['2011-', { started: year(2011), ended: { on: null, precision: 'open' } }],
  ['-1999', { started: unknown, ended: year(1999) }],
  ['1990 – 1984', { started: year(1990), ended: year(1984) }],
  ['2011 to present', { started: year(2011), ended: { on: null, precision: 'open' } }],
  ['', { started: unknown, ended: unknown }],
  ['?', { started: unknown, ended: unknown }],
])('reads the years %p', (text, period) => {
  expect(years(text)).toEqual(period);
});

test.each(['20999', '1987-13', '1987-13-01', 'long ago', '-', '1900-02-29', '2031-2033', '1987-2050'])(
  'refuses the years %p',
  (text) => {
    expect(years(text)).toHaveProperty('problem');
  },
);

test('reads a start and a stop of any precision, with what stands for "unknown" in a source', () => {
  expect(ends('2010', '-1')).toEqual({ started: year(2010), ended: unknown });
  expect(ends('2010-09', 'present')).toEqual({
    started: { on: '2010-09-01', precision: 'month' },
    ended: { on: null, precision: 'open' },
  });
  expect(readPeriod({ started: '', ended: '', years: '1999' }, TODAY)).toEqual({
    started: unknown,
    ended: year(1999),
  });
});

test('years in the wrong order are kept as recorded, dates in the wrong order are impossible', () => {
  expect(ends('1990', '1984')).toEqual({ started: year(1990), ended: year(1984) });
  expect(ends('1990-05', '1990-03')).toHaveProperty('problem');
});

test('finds columns whatever their case, spaces and underscores', () => {
  expect(mentorshipColumns(['MentorID', 'MenteeID', 'MentorshipType', 'StartYear', 'StopYear', 'CID'])).toEqual({
    columns: { mentorId: 0, menteeId: 1, type: 2, started: 3, ended: 4 },
    ignored: ['CID'],
  });
  expect(peopleColumns(['ID', ' Name ', 'Institution'])).toMatchObject({
    columns: { id: 0, name: 1, organisation: 2 },
  });
  expect(mentorshipColumns(['Mentor name', 'Mentee name'])).toHaveProperty('columns');
  expect(peopleColumns(['pid', 'id', 'name', ''])).toEqual({ columns: { id: 1, name: 2 }, ignored: ['pid'] });
});

test('a header that cannot be used says which column, and what was found', () => {
  expect(mentorshipColumns(['mentor_id', 'stage'])).toMatchObject({
    at: null,
    problem: expect.stringMatching(/mentee_id.*Found: mentor_id, stage/) as string,
  });
  expect(mentorshipColumns(['mentor_id', 'mentee_id', 'Mentor ID'])).toMatchObject({ at: 2 });
  const swapped = ['mentor_id', 'mentee_id', 'stage'];
  expect(peopleColumns(swapped)).toMatchObject({ problem: expect.stringContaining('file of mentorships') as string });
  expect(mentorshipColumns(['id', 'name'])).toMatchObject({
    problem: expect.stringContaining('file of people') as string,
  });
  expect(peopleColumns(['id', 'age'])).toMatchObject({ problem: expect.stringContaining('name') as string });
  expect(mentorshipColumns(['mentor_name', 'mentee_id'])).toHaveProperty('problem');
});

test('a stage is taken for a rung only where it means just one', () => {
  expect(stageAsRecorded('Medical Student')).toEqual({ stage: 'MEDICAL_STUDENT', year: null });
  expect(stageAsRecorded('PGY-2')).toEqual({ stage: 'RESIDENT', year: 2 });
  expect(stageAsRecorded('MS3')).toEqual({ stage: 'MEDICAL_STUDENT', year: 3 });
  for (const text of ['post-doc', 'grad student', 'research assistant', '', 'PGY-0', 'constructor'])
    expect(stageAsRecorded(text)).toBeNull();
});

test('a kind is ours or unspecified', () => {
  expect(kindAsRecorded('Adviser')).toBe('ADVISOR');
  expect(kindAsRecorded('grad student')).toBe('UNSPECIFIED');
  expect(kindAsRecorded('1')).toBe('UNSPECIFIED');
});

test('a download keeps formulas as text', () => {
  expect(csvFile([['=cmd()', '+1', '-1', '@x', 'a,"b"', 3, null]])).toBe(`'=cmd(),'+1,'-1,'@x,"a,""b""",3,\r\n`);
});

const links = (pairs: readonly (readonly [number, number])[]) => ({
  mentors: Int32Array.from(pairs, ([from]) => from),
  mentees: Int32Array.from(pairs, ([, to]) => to),
});

test('finds a cycle and shows a shortest one', () => {
  expect(findCycles(3, links([[0, 1]]))).toEqual({ groups: 0, people: 0, example: [] });
  const diamondAndCycle = links([
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
    [3, 4],
    [4, 0],
  ]);
  const found = findCycles(6, diamondAndCycle);
  expect(found).toMatchObject({ groups: 1, people: 5 });
  expect(found.example).toHaveLength(4);
});

test('a chain of a hundred thousand does not exhaust the stack', () => {
  const chain = Array.from({ length: 100_000 }, (_, n) => [n, (n + 1) % 100_000] as const);
  expect(findCycles(100_000, links(chain))).toMatchObject({ groups: 1, people: 100_000 });
});

test('a group is a set of people who all reach each other', () => {
  const graphs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
  fc.assert(
    fc.property(graphs, (pairs) => {
      const reach = Array.from({ length: 8 }, (_, a) =>
        Array.from({ length: 8 }, (__, b) => pairs.some(([x, y]) => x === a && y === b)),
      );
      for (let k = 0; k < 8; k += 1)
        for (let a = 0; a < 8; a += 1)
          for (let b = 0; b < 8; b += 1) if (reach[a]?.[k] && reach[k]?.[b]) (reach[a] ?? [])[b] = true;
      const inCycle = [...reach.keys()].filter((a) =>
        [...reach.keys()].some((b) => b !== a && reach[a]?.[b] && reach[b]?.[a]),
      );
      expect(findCycles(8, links(pairs)).people).toBe(inCycle.length);
    }),
  );
});
