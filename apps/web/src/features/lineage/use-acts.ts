import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Explorer } from './explorer';
import type { ExplorerState } from './explorer-state';
import type { Side } from './lineage-graph';
import { branchOf, STEP } from './shown-people';

/** What the picture, the table and the panel may ask of the page. */
export type Acts = {
  readonly onSelect: (key: string | null) => void;
  readonly onFocus: (id: string) => void;
  readonly onExpand: (id: string, side: Side) => void;
  readonly onCollapse: (id: string, side: Side) => void;
};

export function useActs(explorer: Explorer, state: ExplorerState, personId: string, search: string) {
  const navigate = useNavigate();
  const [selection, setSelection] = useState<{ focus: string; key: string | null }>({ focus: personId, key: null });
  const [listOf, setListOf] = useState<{ id: string; side: Side } | null>(null);
  const onSelect = useCallback(
    (key: string | null) => {
      setSelection({ focus: personId, key });
    },
    [personId],
  );
  const onFocus = useCallback(
    (id: string) => {
      setListOf(null);
      if (id !== personId) void navigate({ pathname: `/lineage/${id}`, search });
    },
    [navigate, personId, search],
  );
  const onExpand = useCallback(
    (id: string, side: Side) => {
      if (branchOf(explorer.state.shown, id, side).length >= STEP.list) setListOf({ id, side });
      else void explorer.expand(id, side);
    },
    [explorer],
  );
  const onCollapse = useCallback((id: string, side: Side) => explorer.collapse(id, side), [explorer]);
  const acts: Acts = useMemo(
    () => ({ onSelect, onFocus, onExpand, onCollapse }),
    [onSelect, onFocus, onExpand, onCollapse],
  );
  const { graph, shown } = state;
  const key = selection.focus === personId ? selection.key : null;
  const isThere = key !== null && (graph.people.has(key) || graph.ties.has(key) || shown.has(key));
  const closeList = useCallback(() => setListOf(null), []);
  return { acts, selected: isThere ? key : null, listOf, closeList };
}
