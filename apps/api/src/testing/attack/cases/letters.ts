import { notFound, openToAll, ownOnly } from '../case';
import type { Reading } from '../reading';
import { forAll, forOperator, forStaff, globalId, peopleElsewhere, peopleHere, refusedAs } from '../staff-case';
import { personId } from '../ids';

const TOKEN = { token: 'a-token-of-nobody' };
const PASSWORD = { password: 'a heron in the reeds' };
const ofPeople = (ids: readonly string[]) => ids.map((id) => ({ personId: id }));

/** Addresses of others, and of nobody. */
const foreignAddresses = ({ world, standing }: Reading) => [
  { address: 'nobody@example.org' },
  ...world.keys
    .filter((one) => one.personId !== standing.person.id)
    .slice(0, 2)
    .map(({ secondAddress }) => ({ address: secondAddress })),
];

/** The same answer, whether the address opens an account or not. */
const sent = (operation: string) => ({
  operation,
  query: `mutation ($email: String!) { ${operation}(email: $email) }`,
  tries: ({ world }: Reading) =>
    ['nobody@example.org', world.keys[0]?.secondAddress].map((email) => ({
      variables: { email },
      expected: { data: true },
    })),
});

const notInvited = (reading: Reading) => {
  const open = reading.world.invitations.filter((one) => reading.isAt(one)).map((one) => personId(one.personId));
  return peopleHere(reading, 6)
    .filter((id) => !open.includes(id))
    .slice(0, 1);
};
const invited = (reading: Reading) =>
  reading.world.invitations.filter((one) => reading.isAt(one)).map((one) => personId(one.personId));

/** What an admin takes back is not there for the coordinators. */
const isSecond = (reading: Reading) => reading.may('people.invite') && !reading.roles.includes('INSTITUTION_ADMIN');

/** E-mailed links, addresses, invitations, claims, and who leaves. */
export const lettersCases = [
  sent('sendSignInLink'),
  sent('sendRecoveryLink'),
  refusedAs('LinkExpired', 'signInByLink', TOKEN),
  refusedAs('LinkExpired', 'recoverAccount', { ...TOKEN, ...PASSWORD }),
  refusedAs('LinkExpired', 'confirmAddress', TOKEN),
  refusedAs('LinkExpired', 'undoAddressChange', TOKEN),
  openToAll('invitation', '{ invitation(token: "a-token-of-nobody") { name } }', { data: null }),
  refusedAs('LinkExpired', 'acceptInvitation', { ...TOKEN, ...PASSWORD }),
  openToAll('demoOutbox', '{ demoOutbox { to subject text } }', notFound),
  ownOnly(
    'myAddresses',
    '{ myAddresses { addresses { address isPrimary } } }',
    ({ world, standing: { person } }: Reading) => ({
      addresses: [
        { address: person.email, isPrimary: true },
        ...world.keys
          .filter((one) => one.personId === person.id)
          .map(({ secondAddress }) => ({ address: secondAddress, isPrimary: false })),
      ],
    }),
  ),
  forAll('addAddress', {
    own: ({ world, standing }) =>
      [`${standing.person.id}@example.org`, world.keys[0]?.secondAddress].map((address) => ({
        address,
        kind: 'PERSONAL',
      })),
  }),
  forAll('makeAddressPrimary', { own: () => [], foreign: foreignAddresses }),
  forAll('removeAddress', { own: () => [], foreign: foreignAddresses }),
  ownOnly('myClaims', '{ myClaims { institution { id } } }', () => []),
  refusedAs('LinkExpired', 'claimRecord', TOKEN),
  forAll('undoClaim', {
    own: () => [],
    foreign: ({ world }) => world.institutions.map(({ id }) => ({ institutionId: globalId('Institution', id) })),
  }),
  forStaff('people.invite', 'invitations', { own: () => [{}, { first: 1 }] }),
  forStaff('people.invite', 'peopleToInvite'),
  forStaff('people.invite', 'outcomeOfInviting', {
    own: (reading) => ofPeople(peopleHere(reading)),
    foreign: (reading) => ofPeople(peopleElsewhere(reading)),
  }),
  forStaff('people.invite', 'invitePeople', {
    own: (reading) => [{ personIds: peopleHere(reading) }],
    foreign: (reading) => peopleElsewhere(reading).map((id) => ({ personIds: [...peopleHere(reading, 1), id] })),
    changes: true,
  }),
  forStaff('people.invite', 'withdrawInvitation', {
    own: (reading) => ofPeople(isSecond(reading) ? [] : invited(reading).slice(0, 1)),
    foreign: (reading) => ofPeople([...notInvited(reading), ...peopleElsewhere(reading)]),
    changes: true,
  }),
  forStaff('accounts.deactivate', 'personAccess', {
    own: (reading) => ofPeople(peopleHere(reading)),
    foreign: (reading) => ofPeople(peopleElsewhere(reading)),
  }),
  // Nobody ends their own access; whom others would end goes on asking.
  ...['endAffiliation', 'deactivateAccount'].map((operation) =>
    forStaff('accounts.deactivate', operation, {
      own: ({ standing }) => ofPeople([personId(standing.person.id)]),
      foreign: (reading) => ofPeople(peopleElsewhere(reading)),
    }),
  ),
  forStaff('accounts.deactivate', 'restoreAccess', {
    own: () => [],
    foreign: (reading) => ofPeople([...peopleHere(reading), ...peopleElsewhere(reading)]),
  }),
  forOperator('outboxTotals'),
  forOperator('retryGivenUp'),
];
