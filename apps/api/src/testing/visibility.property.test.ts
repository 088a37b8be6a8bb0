import { sightOf, type Sight } from '@chiron/domain/visibility';
import fc from 'fast-check';
import { startApi, type ApiUnderTest } from './api-under-test';
import { build, type Built } from './build-visibility-world';
import { INSTITUTIONS, randomWorld, type RandomWorld } from './visibility-world';
import { subjectFacts, viewerFacts } from './visibility-facts';

/** The policy stands in SQL and in the domain. Over random worlds, both say the same of every viewer and every person. */
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const today = new Date().toISOString().slice(0, 10);
test('the database and the domain decide alike, person by person', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const built = await build(api.server.database, world);
      for (const who of world.people.keys()) {
        for (const at of [null, ...Array(INSTITUTIONS).keys()])
          expect(await decidedBySql(built, who, at)).toEqual(decidedByDomain(world, built, who, at));
      }
    }),
    { numRuns: 12 },
  );
}, 180_000);

test('such worlds hold every way of being seen, and of not being seen', () => {
  const met = new Set<string>();
  for (const world of fc.sample(randomWorld, { numRuns: 40, seed: 1925 })) {
    const built = {
      institutions: Array.from({ length: INSTITUTIONS }, (_, n) => `institution ${n}`),
      people: world.people.map((_, n) => `person ${n}`),
      agreements: world.agreements.map((_, n) => `agreement ${n}`),
    };
    for (const who of world.people.keys())
      for (const at of Array(INSTITUTIONS).keys()) {
        const found = Object.values(decidedByDomain(world, built, who, at));
        for (const { via, shows } of found) met.add(shows >= 16 ? `${via} disclosed` : via);
        if (found.length < built.people.length) met.add('hidden');
      }
  }
  expect([...met].sort()).toEqual(
    ['INSTITUTION', 'PAIR', 'PARTNER', 'PARTNER disclosed', 'PROGRAM', 'PUBLIC', 'SELF', 'hidden'].sort(),
  );
});

function decidedByDomain(world: RandomWorld, built: Built, who: number, at: number | null): Record<string, Row> {
  const viewer = viewerFacts(world, built, who, at);
  const rows = [...world.people.keys()].flatMap((subject): [string, Row][] => {
    const sight = sightOf(viewer, subjectFacts(world, built, who, at, subject), today);
    return sight ? [[built.people[subject] ?? '', rowOf(sight)]] : [];
  });
  return Object.fromEntries(rows);
}

interface Row {
  institution_id: string;
  via: string;
  shows: number;
}

function rowOf({ institutionId, via, shows, discloses }: Sight): Row {
  const bits = [shows.STAGE, shows.AFFILIATIONS, shows.CURRENT_MENTORSHIPS, shows.PAST_MENTORSHIPS, discloses];
  return { institution_id: institutionId, via, shows: bits.reduce((sum, bit, n) => sum + (bit ? 2 ** n : 0), 0) };
}

async function decidedBySql(built: Built, who: number, at: number | null): Promise<Record<string, Row>> {
  const scope = at === null ? null : (built.institutions[at] ?? '');
  const rows = await api.server.database
    .for(built.people[who] ?? '')
    .reading(scope, ({ prepared }) =>
      prepared<Row & { person_id: string }>('select person_id, institution_id, via, shows from people_in_sight($1)', [
        built.people,
      ]),
    );
  return Object.fromEntries(rows.map(({ person_id, ...row }) => [person_id, row]));
}
