import { toGlobalId } from '@chiron/domain/ids';
import { byId, NOBODY, type OperationCase, type Try } from '../case';
import { personId, someOf } from '../ids';
import type { Reading, Sight } from '../reading';

/** A person as the reading knows them, in the fields of the schema. */
export function personOf({ person, through, record, shows }: Sight, reading: Reading) {
  const [here] = reading
    .affiliationsOf(person.id)
    .filter(({ institutionId }) => institutionId === record.institutionId);
  return {
    id: personId(person.id),
    name: record.name,
    seenThrough: through,
    specialty: record.specialty,
    organisation: shows.affiliations ? record.organisation : null,
    diedYear: person.diedYear,
    stage: shows.stage ? (here?.stage ?? null) : null,
    stageYear: shows.stage ? (here?.stageYear ?? null) : null,
    institution: here && shows.affiliations ? { id: toGlobalId('Institution', here.institutionId) } : null,
  };
}

export const PERSON = '{ id name seenThrough specialty organisation diedYear stage stageYear institution { id } }';

const person = byId({
  operation: 'person',
  query: `query ($id: ID!) { person(id: $id) ${PERSON} }`,
  things: ({ world }) => world.people,
  id: ({ id }) => personId(id),
  nobody: personId(NOBODY),
  opens: (reading, { id }) => {
    const sight = reading.seen.get(id);
    return sight ? { data: personOf(sight, reading) } : null;
  },
});

interface Page {
  readonly totalCount: number | null;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

const idsOf = (page: unknown) => (page as Page).edges.map(({ node }) => node.id).sort();

/** Everybody by name for staff, one by the id of their source, and nobody for members who search for nothing. */
function listed(reading: Reading): Try[] {
  const here = reading.world.people.flatMap((one) =>
    one.records.filter((record) => reading.isAt(record)).map((record) => ({ ...record, id: one.id })),
  );
  const all = reading.may('people.read') ? here.map(({ id }) => personId(id)).sort() : [];
  const foreign = reading.world.people.flatMap(({ records }) => records).filter((record) => !reading.isAt(record));
  const bySource = someOf([...here, ...foreign], 4, reading).map(({ sourceId }): Try => {
    const wanted = here.filter((record) => reading.may('people.read') && record.sourceId === sourceId);
    return {
      variables: { sourceId },
      expected: { meets: (page) => expect(idsOf(page)).toEqual(wanted.map(({ id }) => personId(id))) },
    };
  });
  const whole: Try = {
    variables: { first: 100 },
    expected: {
      meets: (page) => {
        expect(idsOf(page)).toEqual(all);
        expect((page as Page).totalCount).toBe(all.length);
      },
    },
  };
  return [whole, ...bySource];
}

/** By a whole unguessable name: found when it is the name in the record through which the asker sees that person. */
function searched(reading: Reading): Try[] {
  const names = someOf(reading.world.people, 10, reading).flatMap(({ id, records }) =>
    records.map(({ name }) => ({ id, name })),
  );
  return names.map(({ id, name }): Try => {
    const sight = reading.seen.get(id);
    const isTheirName = sight?.record.name === name;
    return {
      variables: { search: name.split(' ')[1] ?? '' },
      expected: {
        meets: (page) => {
          const found = idsOf(page);
          if (!isTheirName) expect(found).not.toContain(personId(id));
          else expect(found).toContain(personId(id));
        },
      },
    };
  });
}

const people: OperationCase = {
  operation: 'people',
  query:
    'query ($search: String, $sourceId: String, $first: Int) { people(search: $search, sourceId: $sourceId, first: $first) { totalCount edges { node { id name } } pageInfo { hasNextPage } } }',
  tries: (reading) => [...listed(reading), ...searched(reading)],
};

export const personCases = [person, people];
