import { NOBODY } from '../case';
import type { Reading } from '../reading';
import { forStaff, globalId } from '../staff-case';

const clientsOf = (reading: Reading, isOurs: boolean) =>
  reading.world.clients.filter((one) => reading.isAt(one) === isOurs).map(({ id }) => ({ id }));
const own = (reading: Reading) => clientsOf(reading, true);
const foreign = (reading: Reading) => [{ id: NOBODY }, { id: 'x' }, ...clientsOf(reading, false)];
const input = { name: 'A client', scopes: ['people:read'] };

/** Programs that ask for an institution. What they themselves are answered stands in clients.test.ts. */
export const apiClientCases = [
  forStaff('clients.manage', 'apiClients'),
  forStaff('clients.manage', 'createApiClient', {
    own: () => [{ input }],
    foreign: () => [{ input: { ...input, institutionId: globalId('Institution', NOBODY), agreementId: NOBODY } }],
    changes: true,
  }),
  forStaff('clients.manage', 'rotateApiClientSecret', { own, foreign, changes: true }),
  forStaff('clients.manage', 'revokeApiClient', { own, foreign, changes: true }),
];
