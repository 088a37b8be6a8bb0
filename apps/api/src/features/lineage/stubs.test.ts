import { toGlobalId } from '@chiron/domain/ids';
import fc from 'fast-check';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import type { Somebody } from '../../testing/world';

/** Random graphs, in which the viewer may see some of the people, against a breadth-first search of our own. */
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const PEOPLE = 9;
const graph = fc.record({
  links: fc.uniqueArray(
    fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1)).filter(([a, b]) => a !== b),
    { minLength: 4, maxLength: 16, selector: String },
  ),
  visible: fc.uniqueArray(fc.nat(PEOPLE - 1), { maxLength: PEOPLE }),
});

interface Lineage {
  total: number;
  places: { key: number; generation: number; person: { id: string } | null }[];
  links: { mentor: number; mentee: number; known: object | null }[];
}

const LINEAGE = `query ($id: ID!) { lineage(personId: $id, up: 40, down: 40, first: 250) {
  total places { key generation person { id } } links { mentor mentee known { kind } } counts { ancestors descendants } } }`;

/** The focus is person 0, whom the viewer always sees. */
async function explored(links: readonly (readonly [number, number])[], visible: readonly number[]) {
  const school = await api.world.anInstitution();
  const viewer: Somebody = await api.world.aMember(school, 'Viewer');
  const ids: string[] = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    const id = await api.world.aRecord(school, `Person ${n}`);
    if (n === 0 || visible.includes(n)) await api.world.anAffiliation(school, id, { stage: 'FELLOW' });
    ids.push(id);
  }
  for (const [mentor, mentee] of links) await api.world.aMentorship(school, ids[mentor] ?? '', ids[mentee] ?? '');
  const answer = await api.ask<{ lineage: Lineage }>(
    LINEAGE,
    { id: toGlobalId('Person', ids[0] ?? '') },
    viewer.accountId,
  );
  expect(answer.errors).toBeUndefined();
  return { lineage: answer.data.lineage, globalIds: ids.map((id) => toGlobalId('Person', id)) };
}

/** Fewest steps from person 0, negative towards mentors; a tie stands above. */
function generations(links: readonly (readonly [number, number])[]): Map<number, number> {
  const found = new Map<number, number>();
  const reach = (sign: 1 | -1) => {
    let frontier = [0];
    const seen = new Set(frontier);
    for (let level = 1; frontier.length > 0; level += 1) {
      frontier = [
        ...new Set(
          frontier.flatMap((at) => links.flatMap(([a, b]) => (sign > 0 ? (a === at ? [b] : []) : b === at ? [a] : []))),
        ),
      ].filter((n) => !seen.has(n));
      for (const n of frontier) {
        seen.add(n);
        const before = found.get(n);
        if (before === undefined || level < Math.abs(before)) found.set(n, sign * level);
      }
    }
  };
  found.set(0, 0);
  reach(-1);
  reach(1);
  return found;
}

test('whoever may be seen stands at the true distance, hung on stubs where need be, and nobody else is told of', async () => {
  await fc.assert(
    fc.asyncProperty(graph, async ({ links, visible }) => {
      const { lineage, globalIds } = await explored(links, visible);
      const truth = [...generations(links)].filter(([n]) => n === 0 || visible.includes(n));
      const people = lineage.places.filter(({ person }) => person !== null);
      expect(
        new Map(people.map(({ person, generation }) => [globalIds.indexOf(person?.id ?? ''), generation])),
      ).toEqual(new Map(truth));
      expect(lineage.total).toBe(truth.length);
      expectStubsBetweenPeople(lineage);
      expectWayHome(lineage);
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** Every stub has exactly one nearer and one farther neighbour: it stands between, and is shared by nobody. */
function expectStubsBetweenPeople({ places, links }: Lineage): void {
  for (const stub of places.filter(({ person }) => person === null)) {
    const ends = links.filter(({ mentor, mentee }) => [mentor, mentee].includes(stub.key));
    expect(ends).toHaveLength(2);
    expect(ends.every(({ known }) => known === null)).toBe(true);
  }
}

/** Everybody shown is joined to the focus by a way as long as their generation says. */
function expectWayHome({ places, links }: Lineage): void {
  const generationOf = new Map(places.map(({ key, generation }) => [key, generation]));
  for (const { key, generation } of places.filter((place) => place.generation !== 0)) {
    const nearer = links
      .filter(({ mentor, mentee }) => (generation > 0 ? mentee === key : mentor === key))
      .map(({ mentor, mentee }) => generationOf.get(generation > 0 ? mentor : mentee) ?? Infinity);
    expect(nearer.some((other) => Math.abs(other) <= Math.abs(generation) - 1)).toBe(true);
  }
}
