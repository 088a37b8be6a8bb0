import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { stepForKey, type TreeStep } from './tree-keys';
import type { TreeRow } from './tree-rows';
import { matchingRow, typed, type Typed } from './type-ahead';

export type TreeFocus = {
  readonly activeKey: string | undefined;
  readonly activate: (key: string) => void;
  readonly focusRow: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly attachTable: (table: HTMLElement | null) => void;
};

type Options<Node> = {
  readonly rows: readonly TreeRow<Node>[];
  readonly nodeText: (node: Node) => string;
  readonly onStep: (step: TreeStep) => void;
};

/** One row of the grid takes the Tab key; this keeps which, and answers the keys pressed on it. */
export function useTreeFocus<Node>({ rows, nodeText, onStep }: Options<Node>): TreeFocus {
  const [wanted, setWanted] = useState<string>();
  const table = useRef<HTMLElement | null>(null);
  const lastTyped = useRef<Typed>({ text: '', at: 0 });
  const activeKey = rows.some((row) => row.key === wanted) ? wanted : rows[0]?.key;

  const focusRow = useCallback((key: string) => {
    setWanted(key);
    table.current?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`)?.focus();
  }, []);
  const attachTable = useCallback((element: HTMLElement | null) => {
    table.current = element;
  }, []);

  const typeAhead = (event: KeyboardEvent) => {
    lastTyped.current = typed(lastTyped.current, event.key, event.timeStamp);
    const texts = rows.map((row) => nodeText(row.node));
    const at = matchingRow(
      texts,
      rows.findIndex((row) => row.key === activeKey),
      lastTyped.current.text,
    );
    const found = at === null ? undefined : rows[at];
    if (found) focusRow(found.key);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (activeKey === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row-key]') : null;
    if (row && event.target !== row) {
      if (event.key === 'Escape') row.focus();
      return;
    }
    const step = stepForKey(rows, activeKey, event.key);
    if (step) {
      event.preventDefault();
      if (step.type === 'focus') focusRow(step.key);
      else onStep(step);
    } else if (event.key.length === 1 && event.key !== ' ') typeAhead(event);
  };
  return { activeKey, activate: setWanted, focusRow, onKeyDown, attachTable };
}
