import { useImperativeHandle } from 'react';
import { EmptyState } from '../feedback/empty-state';
import { classNames } from '../theme/class-names';
import { TreeGridRow } from './tree-grid-row';
import type { TreeGridProps } from './tree-grid-props';
import type { TreeStep } from './tree-keys';
import { visibleRows } from './tree-rows';
import { useTreeFocus } from './use-tree-focus';
import classes from './tree-grid.module.css';

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
