import type { LinkStatus } from '@chiron/domain/lineage';
import type { MentorshipKind, Provenance } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';

export interface LineagePerson {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly stageYear: number | null;
  readonly bornYear: number | null;
  readonly diedYear: number | null;
  readonly specialty: string | null;
  readonly organisation: string | null;
  readonly seenThrough: 'INSTITUTION' | 'PAIR' | 'PARTNER' | 'PROGRAM' | 'PUBLIC' | 'SELF';
  readonly institution: {
    readonly id: string;
    readonly name: string;
    readonly crest: string;
    readonly accent: string;
    readonly stageLabels: readonly { readonly stage: Stage; readonly label: string }[];
  } | null;
}

/** One period or kind of a mentorship, as far as the viewer may know it. */
export interface KnownLink {
  readonly kind: MentorshipKind;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly endOpen: boolean;
  readonly current: boolean;
  readonly provenance: Provenance;
  readonly status: LinkStatus;
  readonly mentorshipId: string | null;
  readonly mentorStageThen: Stage | null;
  readonly mentorStageYearThen: number | null;
  readonly mentorOrganisationThen: string | null;
  readonly menteeStageThen: Stage | null;
  readonly menteeStageYearThen: number | null;
  readonly menteeOrganisationThen: string | null;
  readonly stageAsRecorded: string | null;
  readonly typeAsRecorded: string | null;
  readonly source: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly sourceSays: string | null;
}

/** What one request for a lineage brings: places that only this answer numbers, and the links among them. */
export interface LineageAnswer {
  readonly places: readonly {
    readonly key: number;
    readonly generation: number;
    readonly person: LineagePerson | null;
    readonly moreMentors: number;
    readonly moreMentees: number;
  }[];
  readonly links: readonly { readonly mentor: number; readonly mentee: number; readonly known: KnownLink | null }[];
}

/** All that joins one mentor to one mentee: several periods or kinds are one tie. Empty where a stub is an end. */
export interface Tie {
  readonly key: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly links: readonly KnownLink[];
}

export type Side = 'mentors' | 'mentees';

/** Everything that answers have told so far. Ends of ties are ids of people, or keys of stubs. */
export interface LineageGraph {
  readonly people: ReadonlyMap<string, LineagePerson>;
  /** How many direct mentors and mentees each person has in all, among people shared with the viewer. */
  readonly totals: ReadonlyMap<string, Readonly<Record<Side, number>>>;
  readonly ties: ReadonlyMap<string, Tie>;
  /** Generations of the people and stubs of the latest answer about the focus, in its order. */
  readonly base: ReadonlyMap<string, number>;
}

export const emptyGraph: LineageGraph = { people: new Map(), totals: new Map(), ties: new Map(), base: new Map() };

const STUB = 'stub:';
export const isStub = (key: string) => key.startsWith(STUB);
export const tieKey = (mentor: string, mentee: string) => `${mentor}>${mentee}`;

/** Adds an answer about somebody's direct mentors or mentees. Such an answer holds no stubs. */
export function addKin(graph: LineageGraph, answer: LineageAnswer): LineageGraph {
  return { ...merge(graph, answer, () => null), base: graph.base };
}

/**
 * Adds the answer about the focus, which sets the generations. Its stubs replace those of the one before: a stub has no
 * id, so two answers cannot tell whether they mean the same person.
 */
export function addBase(graph: LineageGraph, answer: LineageAnswer): LineageGraph {
  const ties = new Map([...graph.ties].filter(([, tie]) => !isStub(tie.mentor) && !isStub(tie.mentee)));
  const stubOf = (key: number) => `${STUB}${key}`;
  const base = new Map(answer.places.map(({ key, person, generation }) => [person?.id ?? stubOf(key), generation]));
  return { ...merge({ ...graph, ties }, answer, stubOf), base };
}

function merge(
  graph: LineageGraph,
  answer: LineageAnswer,
  stubOf: (key: number) => string | null,
): Omit<LineageGraph, 'base'> {
  const keys = new Map(answer.places.map(({ key, person }) => [key, person?.id ?? stubOf(key)]));
  const people = new Map(graph.people);
  for (const { person } of answer.places) if (person) people.set(person.id, person);

  const found = new Map<string, Tie & { links: KnownLink[] }>();
  for (const link of answer.links) {
    const [mentor, mentee] = [keys.get(link.mentor), keys.get(link.mentee)];
    if (!mentor || !mentee) continue;
    const key = tieKey(mentor, mentee);
    const tie = found.get(key) ?? { key, mentor, mentee, links: [] };
    if (link.known) tie.links.push(link.known);
    found.set(key, tie);
  }
  const totals = new Map(graph.totals);
  for (const { person, moreMentors, moreMentees } of answer.places) {
    if (!person) continue;
    totals.set(person.id, { mentors: moreMentors, mentees: moreMentees });
  }
  for (const { mentor, mentee } of found.values()) {
    if (isStub(mentor) || isStub(mentee)) continue;
    count(totals, mentor, 'mentees');
    count(totals, mentee, 'mentors');
  }
  return { people, totals, ties: new Map([...graph.ties, ...found]) };
}

function count(totals: Map<string, Readonly<Record<Side, number>>>, id: string, side: Side): void {
  const total = totals.get(id);
  if (total) totals.set(id, { ...total, [side]: total[side] + 1 });
}

/** Year in which the earliest period of a tie began; Infinity when unknown, so that unknown comes last. */
export function beganIn({ links }: Tie): number {
  return Math.min(...links.map(({ startYear }) => startYear ?? Infinity), Infinity);
}

export interface Kin {
  readonly key: string;
  readonly tie: Tie;
}

const kinOfGraph = new WeakMap<LineageGraph, Record<Side, Map<string, Kin[]>>>();

/** Direct mentors or mentees known so far, stubs included: earliest first, unknown last. */
export function kinOf(graph: LineageGraph, key: string, side: Side): readonly Kin[] {
  const known = kinOfGraph.get(graph) ?? indexKin(graph);
  kinOfGraph.set(graph, known);
  return known[side].get(key) ?? [];
}

function indexKin({ ties }: LineageGraph): Record<Side, Map<string, Kin[]>> {
  const index = { mentors: new Map<string, Kin[]>(), mentees: new Map<string, Kin[]>() };
  const add = (map: Map<string, Kin[]>, of: string, kin: Kin) => map.set(of, [...(map.get(of) ?? []), kin]);
  const byBeginning = [...ties.values()]
    .map((tie) => ({ tie, year: beganIn(tie) }))
    .sort((a, b) => (a.year === b.year ? 0 : a.year - b.year));
  for (const { tie } of byBeginning) {
    add(index.mentees, tie.mentor, { key: tie.mentee, tie });
    add(index.mentors, tie.mentee, { key: tie.mentor, tie });
  }
  return index;
}
