import { addKin, emptyGraph, type LineageAnswer } from './lineage-graph';
import { tableRows, type TableRow } from './table-rows';

const person = (id: string) => ({
  __typename: 'Person' as const,
  id,
  name: id,
  stage: null,
  stageYear: null,
  bornYear: null,
  diedYear: null,
  specialty: null,
  organisation: null,
  seenThrough: 'PUBLIC' as const,
  institution: {
    __typename: 'Institution' as const,
    id: 'i',
    name: 'A school',
    crest: 'AS',
    accent: 'fern',
    stageLabels: [],
  },
});

/** a over b and c over d, and d over a: a diamond with a cycle. */
const names = ['a', 'b', 'c', 'd'];
const answer: LineageAnswer = {
  places: names.map((name, key) => ({
    __typename: 'LineagePlace',
    key,
    generation: 0,
    person: person(name),
    moreMentors: 0,
    moreMentees: 0,
  })),
  links: ['ab', 'ac', 'bd', 'cd', 'da'].map(([mentor = '', mentee = '']) => ({
    __typename: 'LineageLink',
    mentor: names.indexOf(mentor),
    mentee: names.indexOf(mentee),
    known: null,
  })),
};
const open = new Map([
  ['a/b', true],
  ['a/b/d', true],
  ['a/c', true],
]);
const draw = (rows: readonly TableRow[]): unknown[] =>
  rows.map(({ id, above, children }) => [above === null ? id : `${id} above at ${above}`, ...draw(children)]);

test('a second appearance points to the first, and a cycle ends there', () => {
  const graph = addKin(emptyGraph, answer);
  const rows = tableRows('a', { graph, shown: new Map(), side: 'mentees', turned: open, steps: new Map() });
  expect(draw(rows)).toEqual([
    ['b', ['d', ['a above at ']]],
    ['c', ['d above at a/b/d']],
  ]);
});
