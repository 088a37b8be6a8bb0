import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Explorer } from './explorer';
import type { ExplorerState, Range } from './explorer-state';

/** The explorer of this page, opened at a focus. */
export function useExplorer(focus: string, { up, down }: Range): { explorer: Explorer; state: ExplorerState } {
  const client = useApolloClient();
  const [explorer] = useState(() => new Explorer(client));
  const state = useSyncExternalStore(explorer.subscribe, explorer.read);
  useEffect(() => {
    void explorer.open(focus, { up, down });
  }, [explorer, focus, up, down]);
  return { explorer, state };
}
