import { toGlobalId } from '@chiron/domain/ids';
import { byId, ownOnly } from '../case';

/** The directory of institutions is for everybody who is signed in. */
export const institutionCases = [
  byId({
    operation: 'institution',
    query: 'query ($id: String!) { institution(slug: $id) { id name } }',
    things: ({ world }) => world.institutions,
    id: ({ slug }) => slug,
    nobody: 'no-such-place',
    opens: (_reading, { id, name }) => ({ data: { id: toGlobalId('Institution', id), name } }),
  }),
  ownOnly('institutions', '{ institutions { id } }', ({ world }) =>
    [...world.institutions]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id }) => ({ id: toGlobalId('Institution', id) })),
  ),
];
