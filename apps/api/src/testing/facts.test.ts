import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOnDisk, importFiles } from '../features/import';
import { startApi, type ApiUnderTest } from './api-under-test';
import type { Facts } from './facts';
import { sayIfUntried, triedSets } from './try-data';
import type { Somebody } from './world';

/** After an import, GraphQL says of people and pairs what an independent computation over the same rows says. */
sayIfUntried('lineages compared with an independent computation');

const COUNTS =
  'query ($id: ID!) { lineageCounts(personId: $id) { mentors mentees ancestors descendants generationsUp generationsDown coMentees } }';
const PATHS =
  'query ($a: ID!, $b: ID!, $directed: Boolean!) { lineagePaths(fromId: $a, toId: $b, directed: $directed) { steps count } }';
const COMMON =
  'query ($a: ID!, $b: ID!) { nearestCommonMentors(aId: $a, bId: $b) { count nearest { stepsFromA stepsFromB person { id } } } }';
const OVERVIEW = 'query ($id: ID!) { lineageOverview(personId: $id, up: 0, down: 40) { total ids linkMentors } }';

interface Common {
  nearestCommonMentors: {
    count: number;
    nearest: { stepsFromA: number; stepsFromB: number; person: { id: string } }[];
  };
}

const tried = triedSets();

test('is told where real rows are missing', () => {
  expect(tried.length > 0).toBe(Boolean(process.env.CHIRON_TRY_DATA));
});

for (const { name, folder } of tried) {
  describe(name, () => {
    const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as Facts;
    const ids = new Map<string, string>();
    let api: ApiUnderTest;
    let staff: Somebody;

    beforeAll(async () => {
      api = await startApi();
      const institutionId = await api.world.anInstitution(name);
      staff = await api.world.aStaffMember(institutionId, 'Admin');
      await importFiles(api.server.database, {
        institutionId,
        source: name,
        people: fileOnDisk(join(folder, 'people.csv')),
        mentorships: fileOnDisk(join(folder, 'mentorships.csv')),
        mode: 'apply',
        skipRefused: true,
        skipConflicts: true,
      });
    }, 120_000);
    afterAll(() => api.stop());

    const ask = async <T>(query: string, variables: object): Promise<T> => {
      const answer = await api.ask<T>(query, variables, staff.accountId);
      expect(answer.errors).toBeUndefined();
      return answer.data;
    };

    /** Global id of a person of the set. */
    const idOf = async (sourceId: string): Promise<string> => {
      const known = ids.get(sourceId);
      if (known) return known;
      const { people } = await ask<{ people: { edges: { node: { id: string } }[] } }>(
        'query ($s: String) { people(sourceId: $s) { edges { node { id } } } }',
        { s: sourceId },
      );
      const id = people.edges[0]?.node.id ?? '';
      ids.set(sourceId, id);
      return id;
    };

    const countsOf = async (sourceId: string) =>
      (await ask<{ lineageCounts: Record<string, number> }>(COUNTS, { id: await idOf(sourceId) })).lineageCounts;

    test('the people with the most descendants', async () => {
      for (const {
        id,
        descendants,
        direct_mentees: mentees,
        generations_down: generationsDown,
      } of facts.top10_descendants) {
        expect({ id, ...(await countsOf(id)) }).toMatchObject({ id, descendants, mentees, generationsDown });
      }
    });

    test('the people with the most direct mentees', async () => {
      for (const { id, direct_mentees: mentees } of facts.most_direct_mentees)
        expect({ id, ...(await countsOf(id)) }).toMatchObject({ id, mentees });
    });

    test('the ancestors of ten people', async () => {
      for (const {
        id,
        direct_mentors: mentors,
        ancestors,
        generations_up: generationsUp,
        co_mentees: coMentees,
        descendants,
      } of facts.ancestors_of_10) {
        expect({ id, ...(await countsOf(id)) }).toMatchObject({
          id,
          mentors,
          ancestors,
          generationsUp,
          coMentees,
          descendants,
        });
      }
    });

    test('a whole line as columns is as large as its counts', async () => {
      const [top] = facts.top10_descendants;
      const { lineageOverview } = await ask<{ lineageOverview: { total: number; ids: string[] } }>(OVERVIEW, {
        id: await idOf(top?.id ?? ''),
      });
      expect(lineageOverview.total).toBe((top?.descendants ?? 0) + 1);
      expect(new Set(lineageOverview.ids).size).toBe(Math.min(lineageOverview.total, 10_000));
    });

    test('shortest paths, direction ignored', async () => {
      for (const { a, b, undirected_shortest_path: steps } of facts.five_pairs_undirected) {
        const { lineagePaths } = await ask<{ lineagePaths: { steps: number | null } }>(PATHS, {
          a: await idOf(a),
          b: await idOf(b),
          directed: false,
        });
        expect({ a, b, ...lineagePaths }).toMatchObject({ a, b, steps });
      }
    });

    test('shortest paths from mentor to mentee', async () => {
      for (const { ancestor, descendant, directed_shortest_path: steps } of facts.five_pairs_directed) {
        const { lineagePaths } = await ask<{ lineagePaths: { steps: number | null } }>(PATHS, {
          a: await idOf(ancestor),
          b: await idOf(descendant),
          directed: true,
        });
        expect({ ancestor, descendant, ...lineagePaths }).toMatchObject({ ancestor, descendant, steps });
      }
    });

    test('nearest common mentors, of pairs that may have none', async () => {
      for (const pair of facts.five_pairs_undirected) {
        const { nearestCommonMentors: common } = await ask<Common>(COMMON, {
          a: await idOf(pair.a),
          b: await idOf(pair.b),
        });
        const nearest = await Promise.all(pair.nearest_common_ancestors.map(idOf));
        expect([pair.a, common.count, common.nearest.map(({ person }) => person.id).sort()]).toEqual([
          pair.a,
          pair.common_ancestors_or_self,
          nearest.sort(),
        ]);
      }
    });

    test('nearest common mentors and the steps to them', async () => {
      for (const pair of facts.five_pairs_with_a_common_ancestor) {
        const { nearestCommonMentors: common } = await ask<Common>(COMMON, {
          a: await idOf(pair.a),
          b: await idOf(pair.b),
        });
        const found = common.nearest
          .map(({ person, stepsFromA, stepsFromB }) => `${person.id} ${stepsFromA} ${stepsFromB}`)
          .sort();
        const expected = await Promise.all(
          pair.nearest.map(async ({ id, up_from_a: up, up_from_b: upB }) => `${await idOf(id)} ${up} ${upB}`),
        );
        expect([pair.a, common.count, found]).toEqual([pair.a, pair.common_ancestors, expected.sort()]);
      }
    });
  });
}
