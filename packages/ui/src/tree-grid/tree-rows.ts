/** How to read a caller's tree; no shape is asked of the nodes themselves. */
export type TreeReading<Node> = {
  readonly nodeKey: (node: Node) => string;
  readonly childrenOf: (node: Node) => readonly Node[];
  /** Also true where the children are not loaded yet. */
  readonly canExpand: (node: Node) => boolean;
};

/** One row on the screen. `position` counts from 1 among its siblings. */
export type TreeRow<Node> = {
  readonly key: string;
  readonly node: Node;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly parentKey: string | null;
  readonly isExpandable: boolean;
  readonly isExpanded: boolean;
};

/** The rows that are on the screen, from top to bottom. Keys must be unique in the whole tree. */
export function visibleRows<Node>(
  roots: readonly Node[],
  expanded: ReadonlySet<string>,
  reading: TreeReading<Node>,
): readonly TreeRow<Node>[] {
  const rows: TreeRow<Node>[] = [];
  const add = (nodes: readonly Node[], level: number, parentKey: string | null) => {
    nodes.forEach((node, index) => {
      const key = reading.nodeKey(node);
      const isExpandable = reading.canExpand(node);
      const isExpanded = isExpandable && expanded.has(key);
      rows.push({ key, node, level, position: index + 1, setSize: nodes.length, parentKey, isExpandable, isExpanded });
      if (isExpanded) add(reading.childrenOf(node), level + 1, key);
    });
  };
  add(roots, 1, null);
  return rows;
}
