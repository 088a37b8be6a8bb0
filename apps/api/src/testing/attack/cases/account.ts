import { toGlobalId } from '@chiron/domain/ids';
import { NOBODY, notFound, openToAll, ownOnly, type OperationCase } from '../case';
import { CAPABILITY_NAMES } from '../holders';
import { personId } from '../ids';
import type { Reading } from '../reading';

const institutionId = (id: string) => toGlobalId('Institution', id);

function viewerOf(reading: Reading, actingAt = reading.standing.actingAt) {
  const member = reading.affiliationsOf(reading.standing.person.id).filter(({ isCurrent }) => isCurrent);
  return {
    person: { id: personId(reading.standing.person.id) },
    actingAt: actingAt === null ? null : { id: institutionId(actingAt) },
    memberOf: [...new Set(member.map((one) => institutionId(one.institutionId)))],
  };
}

const VIEWER = 'person { id } actingAt { id } memberOf { id }';
const sorted = (viewer: unknown) => {
  const { memberOf, ...rest } = viewer as { memberOf: { id: string }[] };
  return { ...rest, memberOf: memberOf.map(({ id }) => id).sort() };
};

const viewer: OperationCase = {
  operation: 'viewer',
  query: `{ viewer { ${VIEWER} staffRoles capabilities } }`,
  tries: (reading) => [
    {
      expected: {
        meets: (told) => {
          const { staffRoles, capabilities, ...rest } = told as { staffRoles: string[]; capabilities: string[] };
          const wanted = viewerOf(reading);
          expect(sorted(rest)).toEqual({ ...wanted, memberOf: wanted.memberOf.sort() });
          expect(staffRoles.sort()).toEqual([...reading.roles].sort());
          expect(capabilities.sort()).toEqual(CAPABILITY_NAMES.filter((name) => reading.may(name)).sort());
        },
      },
    },
  ],
};

/** Only where a current affiliation stands; elsewhere in the words for an institution that is not there. */
const actAt: OperationCase = {
  operation: 'actAt',
  ownSession: true,
  query: `mutation ($id: ID!) { actAt(institutionId: $id) { ${VIEWER} } }`,
  tries: (reading) => [
    { variables: { id: institutionId(NOBODY) }, expected: notFound },
    ...reading.world.institutions.map(({ id }) => {
      const belongs = reading
        .affiliationsOf(reading.standing.person.id)
        .some((one) => one.institutionId === id && one.isCurrent);
      const wanted = viewerOf(reading, id);
      const meets = (told: unknown) => expect(sorted(told)).toEqual({ ...wanted, memberOf: wanted.memberOf.sort() });
      return { variables: { id: institutionId(id) }, expected: belongs ? { meets } : notFound };
    }),
  ],
};

/** A wrong password for somebody and for nobody: the same bytes. */
const signIn: OperationCase = {
  operation: 'signIn',
  ownSession: true,
  query:
    'mutation ($email: String!) { signIn(email: $email, password: "a wrong passphrase") { __typename ... on Refusal { message } } }',
  tries: ({ standing }) =>
    [`nobody-${standing.person.id}@example.org`, standing.person.email ?? 'nobody@example.org'].map((email) => ({
      variables: { email },
      expected: {
        data: {
          __typename: 'SignInRefused',
          message: 'That e-mail and password don’t fit together. Check both and try again.',
        },
      },
    })),
};

export const accountCases = [
  viewer,
  actAt,
  signIn,
  openToAll('demoSignIns', '{ demoSignIns { label email } }', { data: [] }),
  openToAll('signInAsDemo', 'mutation { signInAsDemo(label: "Student") { person { id } } }', notFound),
  { ...ownOnly('signOut', 'mutation { signOut }', () => true), ownSession: true },
  { ...ownOnly('signOutEverywhere', 'mutation { signOutEverywhere }', () => true), ownSession: true },
];
