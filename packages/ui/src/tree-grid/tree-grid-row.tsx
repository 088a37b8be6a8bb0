import { ChevronDown, ChevronRight, LoaderCircle } from 'lucide-react';
import { useLayoutEffect, useRef, type CSSProperties, type MouseEvent } from 'react';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import type { TreeGridProps } from './tree-grid-props';
import type { TreeRow } from './tree-rows';
import classes from './tree-grid.module.css';

type RowProps<Node> = {
  readonly row: TreeRow<Node>;
  readonly grid: TreeGridProps<Node>;
  readonly isActive: boolean;
  readonly onActivate: (key: string) => void;
};

const CONTROLS = 'a[href], button:not([data-opener]), input, select, textarea';

export function TreeGridRow<Node>({ row, grid, isActive, onActivate }: RowProps<Node>) {
  const element = useRef<HTMLTableRowElement>(null);

  useLayoutEffect(() => {
    element.current?.querySelectorAll<HTMLElement>(CONTROLS).forEach((control) => {
      control.tabIndex = isActive ? 0 : -1;
    });
  });

  const select = (event: MouseEvent<HTMLElement>) => {
    onActivate(row.key);
    if (event.target instanceof Element && event.target.closest(`${CONTROLS}, [data-opener]`)) return;
    element.current?.focus();
    grid.onSelect?.(row.node);
  };
  const level: CSSProperties & Record<'--level', number> = { '--level': row.level - 1 };
  return (
    <tr
      ref={element}
      role="row"
      data-row-key={row.key}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.isExpandable ? row.isExpanded : undefined}
      aria-selected={grid.selectedKey === undefined ? undefined : grid.selectedKey === row.key}
      className={classNames(classes['row'], grid.onSelect && classes['selectable'])}
      style={level}
      onClick={select}
      onFocus={() => {
        onActivate(row.key);
      }}
    >
      {grid.columns.map((column, index) => (
        <td
          key={column.key}
          role="gridcell"
          data-label={index === 0 || column.isLabelHidden ? undefined : column.header}
          className={classNames(classes['cell'], column.isNumeric && classes['numeric'])}
        >
          {index === 0 ? (
            <span className={classes['first']}>
              <Opener row={row} grid={grid} />
              <span className={classes['firstContent']}>{column.cell(row.node)}</span>
            </span>
          ) : (
            column.cell(row.node)
          )}
        </td>
      ))}
    </tr>
  );
}

function Opener<Node>({ row, grid }: Pick<RowProps<Node>, 'row' | 'grid'>) {
  if (!row.isExpandable) return <span className={classes['leaf']} />;
  const isLoading = grid.isLoading?.(row.node) ?? false;
  const icon = isLoading ? LoaderCircle : row.isExpanded ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-opener
      aria-busy={isLoading}
      aria-label={`${row.isExpanded ? 'Close' : 'Open'} ${grid.nodeText(row.node)}`}
      className={classes['opener']}
      onClick={() => {
        grid.onExpandedChange(row.node, !row.isExpanded);
      }}
    >
      <Icon icon={icon} size={16} />
    </button>
  );
}
