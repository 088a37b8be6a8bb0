import type { ApolloClient } from '@apollo/client';

/** Name of the query that the frame around every page watches. */
const SESSION = 'Session';

/** Drops all that was read in a session that has ended, and asks anew who is signed in; the frame then leads to the sign-in. */
export async function forgetSession(client: ApolloClient): Promise<void> {
  await client.clearStore();
  await client.refetchQueries({ include: [SESSION] });
}
