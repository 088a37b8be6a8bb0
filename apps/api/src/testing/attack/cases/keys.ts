import { NOBODY, notFound, openToAll, ownOnly, type OperationCase } from '../case';
import type { ModelKeys } from '../model';
import type { Reading } from '../reading';
import { answered, forAll, forStaff, nothingOf, refusedAs } from '../staff-case';

const CODE = { code: '000000' };
const PASSKEY = { id: NOBODY, response: '{}' };
const WRONG = { password: 'a wrong passphrase' };

const isOwn = ({ standing }: Reading, { personId }: ModelKeys) => personId === standing.person.id;
const own = (reading: Reading) => reading.world.keys.filter((one) => isOwn(reading, one));
const foreign = (reading: Reading) => reading.world.keys.filter((one) => !isOwn(reading, one)).slice(0, 3);
const passkeys = (keys: readonly ModelKeys[], rest: object = {}) =>
  keys.map(({ passkeyId }) => ({ id: passkeyId, ...rest }));
const sessions = (keys: readonly ModelKeys[]) => [...keys.map(({ sessionId }) => ({ id: sessionId })), { id: NOBODY }];

const policy = { emailDomains: [], requiresSecondFactor: false, requiresSignOn: false };

/** What ends or covers sessions comes last, each try in a session of its own. */
const inOwnSession = (one: OperationCase): OperationCase => ({ ...one, ownSession: true });

/** Sessions, proofs, passkeys, second factors and the institution's sign-in. */
export const keysCases = [
  ownOnly('sessionState', '{ sessionState }', () => 'OPEN'),
  inOwnSession(ownOnly('leaveWaiting', 'mutation { leaveWaiting }', () => true)),
  refusedAs('ProofRefused', 'proveByPassword', WRONG),
  refusedAs('ProofRefused', 'proveByCode', CODE),
  refusedAs('ProofRefused', 'proveByPasskey', PASSKEY),
  openToAll('answerSecondFactor', 'mutation { answerSecondFactor(code: "000000") { __typename } }', notFound),
  refusedAs('CodeRefused', 'confirmSecondFactor', CODE),
  // Its seed stays, and would be there to be removed.
  inOwnSession(forAll('beginSecondFactor')),
  ownOnly('mySecondFactor', '{ mySecondFactor { confirmedAt } }', () => null),
  forAll('removeSecondFactor', nothingOf({})),
  forAll('renewRecoveryCodes', nothingOf({})),
  forAll('beginPasskeySignIn'),
  refusedAs('PasskeyRefused', 'signInWithPasskey', PASSKEY),
  forAll('beginPasskey'),
  refusedAs('PasskeyRefused', 'keepPasskey', { ...PASSKEY, name: 'A key' }),
  ownOnly('myPasskeys', '{ myPasskeys { id name } }', (reading) =>
    own(reading).map(({ passkeyId, passkeyName }) => ({ id: passkeyId, name: passkeyName })),
  ),
  forAll('renamePasskey', {
    own: () => [],
    foreign: (reading) => [...passkeys(foreign(reading), { name: 'Mine' }), { id: NOBODY, name: 'Mine' }],
  }),
  inOwnSession(
    forAll('removePasskey', {
      own: () => [],
      foreign: (reading) => [...passkeys(foreign(reading)), { id: NOBODY }],
    }),
  ),
  ownOnly('myPasswordIsSet', '{ myPasswordIsSet }', () => false),
  // How many sessions there are besides changes with the run: what none of them tells is looked after for every answer.
  {
    operation: 'mySessions',
    query: '{ mySessions { device method isThisOne } }',
    tries: () => [{ expected: answered }],
  },
  inOwnSession(forAll('endSession', { own: () => [], foreign: (reading) => sessions(foreign(reading)) })),
  inOwnSession(forAll('coverScreen')),
  inOwnSession(forAll('endOtherSessions')),
  inOwnSession(forAll('changePassword', { own: () => [{ password: 'short' }, { password: 'a heron in the reeds' }] })),
  openToAll('signOnFor', '{ signOnFor(email: "x@example.org") { __typename } }', { data: [] }),
  forStaff('institution.configure', 'signInPolicy'),
  forStaff('institution.configure', 'configureSignIn', { own: () => [{ input: policy }], changes: true }),
];
