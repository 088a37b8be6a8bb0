import { addBase, addKin, emptyGraph, isStub, kinOf, type KnownLink, type LineageAnswer } from './lineage-graph';
import { branchOf, hideBranch, remainder, showBase, showKin, stepOf } from './shown-people';

const person = (id: string) => ({
  __typename: 'Person' as const,
  id,
  name: `Dr ${id}`,
  stage: null,
  stageYear: null,
  bornYear: null,
  diedYear: null,
  specialty: null,
  organisation: null,
  seenThrough: 'INSTITUTION' as const,
  institution: {
    __typename: 'Institution' as const,
    id: 'i',
    name: 'A school',
    crest: 'AS',
    accent: 'fern',
    stageLabels: [],
  },
});

const link = (startYear: number | null = null): KnownLink => ({
  __typename: 'KnownLink',
  kind: 'MENTOR',
  startYear,
  endYear: null,
  endOpen: false,
  current: false,
  provenance: 'LIVED',
  status: 'CONFIRMED',
  mentorshipId: null,
  mentorStageThen: null,
  mentorStageYearThen: null,
  mentorOrganisationThen: null,
  menteeStageThen: null,
  menteeStageYearThen: null,
  menteeOrganisationThen: null,
  stageAsRecorded: null,
  typeAsRecorded: null,
  source: null,
  sourceTitle: null,
  sourceUrl: null,
  sourceSays: null,
});

/** “a:0 b:1” are people and their generations, “?” a stub; “a>b@1900” a link. */
function answer(places: string, links: string, more: Record<string, [number, number]> = {}): LineageAnswer {
  const names = places.split(' ').map((place) => place.split(':'));
  const keyOf = (name = '') => names.findIndex(([other]) => other === name);
  return {
    places: names.map(([name = '', generation], key) => ({
      __typename: 'LineagePlace',
      key,
      generation: Number(generation),
      person: name.startsWith('?') ? null : person(name),
      moreMentors: more[name]?.[0] ?? 0,
      moreMentees: more[name]?.[1] ?? 0,
    })),
    links: links.split(' ').map((text) => {
      const [ends = '', year] = text.split('@');
      const [mentor = '', mentee = ''] = ends.split('>');
      const known = mentor.startsWith('?') || mentee.startsWith('?') ? null : link(year ? Number(year) : null);
      return { __typename: 'LineageLink', mentor: keyOf(mentor), mentee: keyOf(mentee), known };
    }),
  };
}

test('several periods of a pair are one tie', () => {
  const graph = addBase(emptyGraph, answer('a:0 b:1', 'a>b@1900 a>b@1910'));
  expect(graph.ties.get('a>b')?.links.map(({ startYear }) => startYear)).toEqual([1900, 1910]);
  expect(graph.totals.get('a')).toEqual({ mentors: 0, mentees: 1 });
});

test('kin stand by the earliest link, unknown last', () => {
  const graph = addBase(emptyGraph, answer('a:0 b:1 c:1 d:1', 'a>b a>c@1950 a>d@1920'));
  expect(kinOf(graph, 'a', 'mentees').map(({ key }) => key)).toEqual(['d', 'c', 'b']);
});

test('a remainder counts whoever is not in the picture, known or not', () => {
  const places = ['a:0', ...Array.from({ length: 10 }, (_, index) => `m${index}:1`)].join(' ');
  const links = Array.from({ length: 10 }, (_, index) => `a>m${index}@19${10 + index}`).join(' ');
  const graph = addBase(emptyGraph, answer(places, links, { a: [0, 82] }));
  const shown = showBase(graph, 'a');
  expect(shown.size).toBe(9);
  expect(remainder(graph, shown, 'a', 'mentees')).toBe(84);
  expect(stepOf(shown, 'a', 'mentees')).toBe(12);
  const after = showKin(graph, shown, 'a', 'mentees', 12);
  expect(after.size).toBe(11);
  expect([...after.keys()].slice(0, 9)).toEqual([...shown.keys()]);
});

test('an expansion joins the picture where it was asked, and can be put away again', () => {
  const base = addBase(emptyGraph, answer('a:0 m:-1', 'm>a', { m: [0, 1] }));
  const shown = showBase(base, 'a');
  const graph = addKin(base, answer('m:0 a:1 z:1', 'm>a m>z'));
  const after = showKin(graph, shown, 'm', 'mentees', 8);
  expect(after.get('z')).toEqual({ key: 'z', band: 0, parent: 'm', isAsked: true });
  expect(branchOf(after, 'm', 'mentees').map(({ key }) => key)).toEqual(['z']);
  expect([...hideBranch(after, 'm', 'mentees').keys()]).toEqual(['a', 'm']);
});

test('a deeper answer keeps whoever a person had asked for', () => {
  const base = addBase(emptyGraph, answer('a:0 m:-1', 'm>a', { m: [1, 1] }));
  const graph = addKin(base, answer('m:0 a:1 z:1', 'm>a m>z', { m: [1, 0] }));
  const asked = showKin(graph, showBase(graph, 'a'), 'm', 'mentees', 8);
  const deeper = addBase(graph, answer('a:0 m:-1 n:-2', 'm>a n>m', { m: [0, 1] }));
  expect([...showBase(deeper, 'a', asked).keys()]).toEqual(['a', 'm', 'n', 'z']);
});

test('stubs belong to one answer: the next about the focus brings its own', () => {
  const first = addBase(emptyGraph, answer('a:0 ?x:1 b:2', 'a>?x ?x>b'));
  const shown = showBase(first, 'a');
  expect([...shown.keys()].filter(isStub)).toHaveLength(1);
  expect(shown.get('b')?.parent).toMatch(/^stub:/);
  const second = addBase(first, answer('a:0 c:1', 'a>c'));
  expect([...second.ties.values()].some(({ mentor, mentee }) => isStub(mentor) || isStub(mentee))).toBe(false);
  expect(remainder(first, shown, 'a', 'mentees')).toBe(0);
});
