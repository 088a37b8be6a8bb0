import fc from 'fast-check';
import { periodText, readPeriod, relationKey, settlePair, type Known, type Report } from '.';

const relation = (stage: string, type = '') => relationKey({ mentor: 'm', mentee: 'n', stage, type });
const period = (years: string) => {
  const read = readPeriod({ years }, '2026-11-22');
  return 'problem' in read ? null : periodText(read);
};

let line = 1;
const row = (stage: string, years: string, more: Partial<Report> = {}): Report => ({
  line: (line += 1),
  relation: relation(stage),
  period: period(years),
  organisation: null,
  seenOn: null,
  ...more,
});
const known = (id: string, key: string, years: string): Known => ({
  id,
  key,
  period: period(years),
  organisation: null,
});

const told = (reports: Report[], before: Known[] = []) =>
  settlePair(reports, before).map(({ key, id, period: when, disagreements }) => ({
    key,
    id,
    period: when,
    about: disagreements.map(({ about }) => about),
  }));

test('the same told from both sides is one', () => {
  const both = [
    row('grad student', '1998-2005', { seenOn: 'a' }),
    row('grad student', '1998-2005', { seenOn: 'b', organisation: 'Berkeley' }),
  ];
  expect(settlePair(both, [])).toMatchObject([{ organisation: 'Berkeley', disagreements: [], lines: [2, 3] }]);
});

test('what one side leaves out, the other fills in', () => {
  expect(told([row('x', ''), row('x', '2002-')])).toEqual([
    { key: relation('x'), id: null, period: period('2002-'), about: [] },
  ]);
});

test('periods that overlap, and places that differ, are disagreements', () => {
  expect(told([row('x', '2004-2010'), row('x', '2005-2010')])).toMatchObject([{ about: ['period'] }]);
  expect(told([row('x', '2005'), row('x', '2000-2005')])).toMatchObject([{ about: ['period'] }]);
  const places = [row('x', '2004', { organisation: 'Yale' }), row('x', '2004', { organisation: 'Yale (PsychTree)' })];
  expect(told(places)).toMatchObject([{ about: ['organisation'] }]);
});

test('periods that lie apart are several', () => {
  const settled = told([row('x', '2010-2012'), row('x', '1990-1995')]);
  expect(settled.map((one) => [one.key, one.period])).toEqual([
    [relation('x'), period('1990-1995')],
    [`${relation('x')}|2`, period('2010-2012')],
  ]);
});

test('two sides that each tell one period disagree, even where the periods lie apart', () => {
  const sides = [row('x', '1990-1995', { seenOn: 'a' }), row('x', '2010-2012', { seenOn: 'b' })];
  expect(told(sides)).toMatchObject([{ about: ['period'] }]);
  const oneSide = sides.map((side) => ({ ...side, seenOn: 'a' }));
  expect(told(oneSide)).toHaveLength(2);
});

test('a changed year changes the mentorship that is known', () => {
  expect(told([row('x', '1991-1995')], [known('1', relation('x'), '1950-1951')])).toMatchObject([{ id: '1' }]);
});

test('a period that comes before the known one does not push it aside', () => {
  const settled = told([row('x', '1990-1995'), row('x', '2010-2012')], [known('1', relation('x'), '2010-2013')]);
  expect(settled.map(({ id, key }) => [id, key])).toEqual([
    [null, `${relation('x')}|2`],
    ['1', relation('x')],
  ]);
});

test('a changed stage changes the mentorship when dates and place stayed', () => {
  expect(told([row('fellow', '1991-1995')], [known('1', relation('resident'), '1991-1995')])).toMatchObject([
    { id: '1', key: relation('fellow') },
  ]);
  expect(told([row('fellow', '2001-2005')], [known('1', relation('resident'), '1991-1995')])).toMatchObject([
    { id: null },
  ]);
  expect(told([row('fellow', '')], [known('1', relation('resident'), '')])).toMatchObject([{ id: null }]);
});

test('settling again what was settled finds every mentorship again, unchanged', () => {
  const rows = fc.array(
    fc.record({
      stage: fc.constantFrom('resident', 'fellow'),
      from: fc.integer({ min: 1950, max: 1990 }),
      length: fc.nat(9),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(rows, (facts) => {
      const reports = facts.map(({ stage, from, length }) => row(stage, `${from}-${from + length}`));
      const first = settlePair(reports, []);
      expect(new Set(first.map(({ key }) => key)).size).toBe(first.length);
      expect(first.flatMap(({ lines }) => lines).toSorted()).toEqual(reports.map(({ line: at }) => at).toSorted());
      const left = first.map((one, n) => ({ ...one, id: String(n) }));
      const second = settlePair(reports, left);
      expect(second.map(({ id, key, period: when }) => [id, key, when])).toEqual(
        left.map(({ id, key, period: when }) => [id, key, when]),
      );
    }),
  );
});
