import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql';

const ACT_AT = graphql(`
  mutation ActAt($institutionId: ID!) {
    actAt(institutionId: $institutionId) {
      actingAt {
        id
      }
    }
  }
`);

/** Goes on at another institution of one’s own. What one sees depends on where one acts, so all is read anew. */
export function useActAt() {
  const [mutate, { client, loading }] = useMutation(ACT_AT, { fetchPolicy: 'no-cache' });
  const actAt = async (institutionId: string): Promise<boolean> => {
    const answer = await mutate({ variables: { institutionId } }).catch(() => null);
    if (!answer?.data) return false;
    // Pages that close meanwhile give up their question; whoever stays tells of a failure.
    await client.resetStore().catch(() => undefined);
    return true;
  };
  return { actAt, isPending: loading };
}
