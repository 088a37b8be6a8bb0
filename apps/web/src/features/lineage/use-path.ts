import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { useEffect, useMemo, useState } from 'react';
import type { LineagePathsQuery } from '../../gql/graphql';
import { addKin, emptyGraph, type LineageGraph } from './lineage-graph';
import { LINEAGE, PATHS } from './lineage-queries';
import { pathSteps } from './path-steps';

type Path = LineagePathsQuery['lineagePaths']['paths'][number];

export function usePaths(fromId: string, toId: string, directed: boolean) {
  return useQuery(PATHS, fromId && toId ? { variables: { fromId, toId, directed } } : skipToken);
}

/** The steps of a path. What joins two people is asked of each one’s mentors: a step leads to a mentor or from one. */
export function usePathSteps(path: Path | undefined) {
  const client = useApolloClient();
  const [graph, setGraph] = useState<LineageGraph>(emptyGraph);
  useEffect(() => {
    let isCurrent = true;
    const asked = (path?.people ?? []).flatMap((person) => {
      if (!person) return [];
      const variables = { personId: person.id, up: 1, down: 0, first: LINEAGE_LIMITS.cards.most, isFocus: false };
      return [client.query({ query: LINEAGE, variables })];
    });
    void Promise.allSettled(asked).then((answers) => {
      if (!isCurrent) return;
      const found = answers.flatMap((answer) =>
        answer.status === 'fulfilled' && answer.value.data ? [answer.value.data.lineage] : [],
      );
      setGraph((now) => found.reduce(addKin, now));
    });
    return () => {
      isCurrent = false;
    };
  }, [client, path]);
  return useMemo(() => pathSteps(path?.people ?? [], graph), [path, graph]);
}
