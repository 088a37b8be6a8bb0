import { useImperativeHandle, type ReactNode, type Ref } from 'react';
import { EmptyState } from '../feedback/empty-state';
import { classNames } from '../theme/class-names';
import { TreeGridRow } from './tree-grid-row';
import type { TreeStep } from './tree-keys';
import { visibleRows } from './tree-rows';
import { useTreeFocus } from './use-tree-focus';
import classes from './tree-grid.module.css';

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

/**
 * A table whose rows open: up, down, Home, End and letters move; right opens, then enters; left closes, then leaves; Tab
 * reaches the controls of the active row and Esc returns from them. The caller bounds how many rows there are.
 */
export function TreeGrid<Node>({ ref, ...props }: TreeGridProps<Node>) {
  const { roots, expanded, nodeKey, childrenOf, canExpand, onExpandedChange, onSelect, density = 'regular' } = props;
  const rows = visibleRows(roots, expanded, {
    nodeKey,
    childrenOf,
    canExpand: canExpand ?? ((node) => childrenOf(node).length > 0),
  });
  const onStep = (step: TreeStep) => {
    const row = rows.find(({ key }) => key === step.key);
    if (!row) return;
    if (step.type === 'select') onSelect?.(row.node);
    else onExpandedChange(row.node, step.type === 'expand');
  };
  const { activeKey, activate, focusRow, onKeyDown, attachTable } = useTreeFocus({
    rows,
    nodeText: props.nodeText,
    onStep,
  });
  useImperativeHandle(ref, () => ({ focusRow }), [focusRow]);

  if (rows.length === 0) return <>{props.empty ?? <EmptyState>Nothing here yet.</EmptyState>}</>;
  return (
    <div className={classNames(classes['scroller'], classes[density], props.className)}>
      <table
        ref={attachTable}
        role="treegrid"
        aria-label={props.label}
        className={classes['grid']}
        onKeyDown={onKeyDown}
      >
        <TreeGridHead columns={props.columns} />
        <tbody role="rowgroup">
          {rows.map((row) => (
            <TreeGridRow key={row.key} row={row} grid={props} isActive={row.key === activeKey} onActivate={activate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TreeGridHead<Node>({ columns }: Pick<TreeGridProps<Node>, 'columns'>) {
  return (
    <thead role="rowgroup" className={classes['head']}>
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            className={classNames(classes['header'], column.isNumeric && classes['numeric'])}
            style={column.width ? { width: column.width } : undefined}
          >
            <span className={column.isLabelHidden ? classes['hidden'] : undefined}>{column.header}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
