import type { ReactNode, Ref } from 'react';

export type TreeColumn<Node> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (node: Node) => ReactNode;
  readonly isNumeric?: boolean;
  readonly isLabelHidden?: boolean;
  readonly width?: string;
};

export type TreeGridHandle = {
  /** Moves focus to a row that is on the screen. */
  readonly focusRow: (key: string) => void;
};

export type TreeGridProps<Node> = {
  readonly label: string;
  /** The first column carries the indent and the opener. */
  readonly columns: readonly TreeColumn<Node>[];
  readonly roots: readonly Node[];
  /** Unique in the whole tree: a second appearance of the same thing needs a key of its own. */
  readonly nodeKey: (node: Node) => string;
  /** For type-ahead and for the opener's name. */
  readonly nodeText: (node: Node) => string;
  readonly childrenOf: (node: Node) => readonly Node[];
  /** Defaults to “has children”; give it where children load when opened. */
  readonly canExpand?: (node: Node) => boolean;
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: (node: Node, isExpanded: boolean) => void;
  /** While true for a node, its opener says that it loads. */
  readonly isLoading?: (node: Node) => boolean;
  readonly selectedKey?: string | null;
  /** Enter, Space or a press on the row. */
  readonly onSelect?: (node: Node) => void;
  readonly density?: 'compact' | 'regular';
  readonly empty?: ReactNode;
  readonly ref?: Ref<TreeGridHandle>;
  readonly className?: string;
};
