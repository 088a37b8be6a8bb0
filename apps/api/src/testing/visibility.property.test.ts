import { sightOf, type Sight, type ViewerFacts } from '@chiron/domain/visibility';
import fc from 'fast-check';
import { startApi, type ApiUnderTest } from './api-under-test';
import { build, type Built } from './build-visibility-world';
import { INSTITUTIONS, randomWorld, type RandomWorld } from './visibility-world';
import { subjectFacts, viewerFacts } from './visibility-facts';
import { newId } from '../platform/database';

/** The policy stands in SQL and in the domain. Over random worlds, both say the same of every viewer and every person. */
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const NOBODY = -1;
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
    { numRuns: 8 },
  );
}, 180_000);

test('an API client stands like staff at home; a partner’s reads what its one agreement covers, and the public', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const built = await build(api.server.database, world);
      const clients = [
        ...[...Array(INSTITUTIONS).keys()].map((at) => ({ giver: at, recipient: at, agreementId: null })),
        ...world.agreements.map(({ giver, recipient }, n) => ({
          giver,
          recipient,
          agreementId: built.agreements[n] ?? '',
        })),
      ];
      for (const { giver, recipient, agreementId } of clients) {
        const id = await aClient(built, { giver, recipient, agreementId });
        const viewer = { ...viewerFacts(world, built, NOBODY, recipient), client: { agreementId } };
        expect(await decidedForClient(built, recipient, id)).toEqual(decided(viewer, world, built, NOBODY, recipient));
        for (const at of Array(INSTITUTIONS).keys())
          if (at !== recipient) expect(await decidedForClient(built, at, id)).toEqual({});
      }
    }),
    { numRuns: 4 },
  );
}, 180_000);

async function aClient(
  { institutions }: Built,
  { giver, recipient, agreementId }: { giver: number; recipient: number; agreementId: string | null },
): Promise<string> {
  const [id, at] = [newId(), institutions[giver] ?? ''];
  await api.server.database.writing(at, ({ query }) =>
    query(
      `insert into api_client (institution_id, id, name, recipient_id, agreement_id, scopes, created_by)
       values ($1, $2, 'A program', $3, $4, '{people:read}', $2)`,
      [at, id, institutions[recipient], agreementId],
    ),
  );
  return id;
}

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
  return decided(viewerFacts(world, built, who, at), world, built, who, at);
}

function decided(viewer: ViewerFacts, world: RandomWorld, built: Built, who: number, at: number | null) {
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

const DECIDED = 'select person_id, institution_id, via, shows from people_in_sight($1)';

async function decidedForClient({ institutions, people }: Built, at: number, id: string): Promise<Record<string, Row>> {
  return api.server.database.reading(institutions[at] ?? '', async ({ query }) => {
    await query(`select set_config('app.client_id', $1, true)`, [id]);
    return byPerson(await query<Found>(DECIDED, [people]));
  });
}

type Found = Row & { person_id: string };

function byPerson(rows: Found[]): Record<string, Row> {
  return Object.fromEntries(rows.map(({ person_id, ...row }) => [person_id, row]));
}

async function decidedBySql(built: Built, who: number, at: number | null): Promise<Record<string, Row>> {
  const scope = at === null ? null : (built.institutions[at] ?? '');
  const rows = await api.server.database
    .for(built.people[who] ?? '')
    .reading(scope, ({ prepared }) => prepared<Found>(DECIDED, [built.people]));
  return byPerson(rows);
}
