import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';

const DEMONSTRATION = graphql(`
  query Demonstration {
    demoSignIns {
      label
    }
  }
`);

/** Whether this is a demonstration, whose letters anybody may read. */
export function useDemonstration(): boolean {
  const { data } = useQuery(DEMONSTRATION);
  return (data?.demoSignIns.length ?? 0) > 0;
}
