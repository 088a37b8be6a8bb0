import { toGlobalId } from '@chiron/domain/ids';
import { NOBODY, type OperationCase, type Try } from '../case';
import { hostedId, personId, someOf } from '../ids';

/** Every kind of thing that has a global id. Null for whatever the asker may not open, as for nobody. */
const node: OperationCase = {
  operation: 'node',
  query:
    'query ($id: ID!) { node(id: $id) { id ... on Person { name } ... on Mentorship { sourceSays } ... on Import { source } } }',
  tries: (reading) => {
    const { world } = reading;
    const hidden: Try[] = [
      'nonsense',
      personId(NOBODY),
      toGlobalId('Institution', NOBODY),
      hostedId('Mentorship', { id: NOBODY, institutionId: NOBODY }),
    ].map((id) => ({ variables: { id }, expected: { data: null } }));
    const asked = (id: string, isOpen: boolean, fields: object): Try => ({
      variables: { id },
      expected: { data: isOpen ? { id, ...fields } : null },
    });
    return [
      ...hidden,
      ...world.institutions.map(({ id }) => asked(toGlobalId('Institution', id), true, {})),
      ...someOf(world.people, 14, reading).map(({ id }) =>
        asked(personId(id), reading.seen.has(id), { name: reading.seen.get(id)?.record.name }),
      ),
      ...someOf(world.mentorships, 10, reading).map((one) =>
        asked(hostedId('Mentorship', one), reading.mayRead(one), { sourceSays: one.sourceSays }),
      ),
      ...world.imports.map((one) =>
        asked(hostedId('Import', one), reading.imports().includes(one), { source: one.source }),
      ),
    ];
  },
};

export const nodeCases = [node];
