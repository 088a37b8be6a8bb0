import { byId, NOBODY, notFound, type Expected, type OperationCase } from '../case';
import { personId, someOf } from '../ids';
import {
  commonMentors,
  countsOf,
  generations,
  hangingOnStubs,
  neighbours,
  pathsBetween,
  stepsBetween,
} from '../lineage-reading';
import { isLink, type Reading } from '../reading';

type Told<T> = (told: T, reading: Reading, focus: string) => void;

function ofPerson<T>(operation: string, query: string, meets: Told<T>): OperationCase {
  return byId({
    operation,
    query,
    things: (reading) => someOf(reading.world.people, 14, reading),
    id: ({ id }) => personId(id),
    nobody: personId(NOBODY),
    opens: (reading, { id }) => (reading.seen.has(id) ? { meets: (told) => meets(told as T, reading, id) } : null),
  });
}

const COUNTS = '{ mentors mentees ancestors descendants generationsUp generationsDown coMentees }';
const DEPTH = 'personId: $id, up: 40, down: 40';

interface Lineage {
  readonly total: number;
  readonly counts: object;
  readonly places: readonly Place[];
  readonly links: readonly {
    readonly mentor: number;
    readonly mentee: number;
    readonly known: { readonly mentorshipId: string | null; readonly sourceSays: string | null } | null;
  }[];
}

interface Place {
  readonly key: number;
  readonly generation: number;
  readonly moreMentors: number;
  readonly moreMentees: number;
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** Who is shown and how far away; how many more there are; and which details of links are told. */
const meetsLineage: Told<Lineage> = ({ total, counts, places, links }, reading, focus) => {
  const wanted = generations(reading, focus, 40, 40);
  const people = places.filter(({ person }) => person !== null);
  expect(new Map(people.map(({ person, generation }) => [person?.id, generation]))).toEqual(
    new Map([...wanted].map(([id, generation]) => [personId(id), generation])),
  );
  expect(total).toBe(wanted.size);
  expect(counts).toEqual(countsOf(reading, focus));
  const more = (id: string, step: 'up' | 'down') =>
    neighbours(reading, id, step).filter((other) => reading.seen.has(other) && !wanted.has(other)).length;
  expect(Object.fromEntries(people.map((place) => [place.person?.id, [place.moreMentors, place.moreMentees]]))).toEqual(
    Object.fromEntries([...wanted.keys()].map((id) => [personId(id), [more(id, 'up'), more(id, 'down')]])),
  );
  const shown = reading.world.mentorships.filter(
    (one) => isLink(one) && wanted.has(one.mentorId) && wanted.has(one.menteeId) && reading.seesLink(one),
  );
  const told = links.flatMap(({ known }) => (known ? [known.sourceSays] : [])).sort();
  expect(told).toEqual(shown.map((one) => (reading.mayKnowDetails(one) ? one.sourceSays : null)).sort());
  meetsStubs(places, links, hangingOnStubs(reading, focus, 40, 40).map(personId));
};

/** Each stub stands between two and is shared by nobody; on the far end of each chain hangs whom the reading says. */
function meetsStubs(places: readonly Place[], links: Lineage['links'], hanging: readonly string[]): void {
  const placeOf = new Map(places.map((place) => [place.key, place]));
  const isStub = (key: number) => placeOf.get(key)?.person === null;
  for (const { key, moreMentors, moreMentees } of places.filter(({ person }) => person === null)) {
    expect(links.filter(({ mentor, mentee }) => mentor === key || mentee === key)).toHaveLength(2);
    expect([moreMentors, moreMentees]).toEqual([0, 0]);
  }
  const hung = links.flatMap(({ mentor, mentee }) => {
    if (!isStub(mentor) && !isStub(mentee)) return [];
    const [near, far] =
      Math.abs(placeOf.get(mentor)?.generation ?? 0) < Math.abs(placeOf.get(mentee)?.generation ?? 0)
        ? [mentor, mentee]
        : [mentee, mentor];
    return isStub(near) && !isStub(far) ? [placeOf.get(far)?.person?.id ?? ''] : [];
  });
  expect(hung.sort()).toEqual([...hanging].sort());
}

const lineage = ofPerson<Lineage>(
  'lineage',
  `query ($id: ID!) { lineage(${DEPTH}, first: 250) { total counts ${COUNTS} places { key generation moreMentors moreMentees person { id name } }
   links { mentor mentee known { mentorshipId sourceSays mentorOrganisationThen } } } }`,
  meetsLineage,
);

interface Overview {
  readonly total: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly generations: readonly number[];
}

const lineageOverview = ofPerson<Overview>(
  'lineageOverview',
  `query ($id: ID!) { lineageOverview(${DEPTH}) { total ids names generations stages linkMentors linkMentees stubGenerations stubLinkMentors stubLinkMentees } }`,
  ({ total, ids, names, generations: told }, reading, focus) => {
    const wanted = generations(reading, focus, 40, 40);
    expect(new Map(ids.map((id, n) => [id, [told[n], names[n]]]))).toEqual(
      new Map([...wanted].map(([id, generation]) => [personId(id), [generation, reading.seen.get(id)?.record.name]])),
    );
    expect(total).toBe(wanted.size);
  },
);

const lineageCounts = ofPerson<object>(
  'lineageCounts',
  `query ($id: ID!) { lineageCounts(personId: $id) ${COUNTS} }`,
  (told, reading, focus) => expect(told).toEqual(countsOf(reading, focus)),
);

type Pair = readonly [string, string];

/** Pairs of people, one of them the asker or somebody whom the asker sees, so that some pairs open. */
function pairsFor(reading: Reading): Pair[] {
  const seen = [...reading.seen.keys()];
  const [some, all] = [someOf(seen, 8, reading), someOf(reading.world.people, 10, reading).map(({ id }) => id)];
  return [
    [NOBODY, seen[0] ?? ''],
    ...all.map((id, n): Pair => [some[n % some.length] ?? '', id]),
    ...someOf(seen, 8, reading).map((id): Pair => [reading.standing.person.id, id]),
  ];
}

type ToldOfPair<T> = (told: T, reading: Reading, pair: Pair) => void;

function ofPairs<T>(operation: string, query: string, meets: ToldOfPair<T>): OperationCase {
  return {
    operation,
    query,
    tries: (reading) =>
      pairsFor(reading).map((pair) => {
        const isOpen = pair.every((id) => reading.seen.has(id));
        const expected: Expected = isOpen ? { meets: (told) => meets(told as T, reading, pair) } : notFound;
        return { variables: { a: personId(pair[0]), b: personId(pair[1]) }, expected };
      }),
  };
}

interface Paths {
  readonly steps: number | null;
  readonly count: number;
  readonly paths: readonly { readonly people: readonly ({ readonly id: string } | null)[] }[];
}

const lineagePaths = ofPairs<Paths>(
  'lineagePaths',
  'query ($a: ID!, $b: ID!) { lineagePaths(fromId: $a, toId: $b) { steps count paths { people { id name } } } }',
  ({ steps, count, paths }, reading, [from, to]) => {
    expect(steps).toBe(stepsBetween(reading, from, to, false));
    if (steps === null) return;
    const wanted = pathsBetween(reading, from, to, false).map((path) =>
      JSON.stringify(path.map((id) => id && personId(id))),
    );
    const told = paths.map(({ people }) => JSON.stringify(people.map((one) => one?.id ?? null)));
    expect(wanted).toEqual(expect.arrayContaining(told));
    expect(told).toHaveLength(Math.min(5, wanted.length));
    if (wanted.length < 100) expect(count).toBe(wanted.length);
  },
);

interface Common {
  readonly count: number;
  readonly nearestCount: number;
  readonly nearest: readonly {
    readonly person: { readonly id: string };
    readonly stepsFromA: number;
    readonly stepsFromB: number;
  }[];
}

const nearestCommonMentors = ofPairs<Common>(
  'nearestCommonMentors',
  'query ($a: ID!, $b: ID!) { nearestCommonMentors(aId: $a, bId: $b) { count nearestCount nearest { stepsFromA stepsFromB person { id name } } } }',
  ({ nearest, ...told }, reading, [a, b]) => {
    const { nearest: wanted, ...counts } = commonMentors(reading, a, b);
    expect(told).toEqual(counts);
    const flat = (list: readonly { id: string; stepsFromA: number; stepsFromB: number }[]) =>
      list.map(({ id, stepsFromA, stepsFromB }) => `${id} ${stepsFromA} ${stepsFromB}`).sort();
    expect(flat(nearest.map(({ person, ...steps }) => ({ id: person.id, ...steps })))).toEqual(
      flat(wanted.map((one) => ({ ...one, id: personId(one.id) }))),
    );
  },
);

export const lineageCases = [lineage, lineageOverview, lineageCounts, lineagePaths, nearestCommonMentors];
