import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { SelectField } from '../form/select-field';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { nextSort, type Column, type Sort } from './column';
import classes from './data-table.module.css';

type Sorting = { readonly sort?: Sort; readonly onSort?: (sort: Sort) => void };

export function SortHeader<Row>({ column, sort, onSort }: Sorting & { readonly column: Column<Row> }) {
  const direction = sort?.column === column.key ? sort.direction : undefined;
  const isSortable = Boolean(column.isSortable && onSort);
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={isSortable ? (direction ?? 'none') : undefined}
      className={classNames(classes['header'], column.isNumeric && classes['numeric'])}
      style={column.width ? { width: column.width } : undefined}
    >
      {isSortable ? (
        <button type="button" className={classes['sort']} onClick={() => onSort?.(nextSort(sort, column.key))}>
          {column.header}
          <Icon icon={direction ? (direction === 'ascending' ? ArrowUp : ArrowDown) : ChevronsUpDown} size={16} />
        </button>
      ) : (
        <span className={column.isLabelHidden ? classes['hiddenLabel'] : undefined}>{column.header}</span>
      )}
    </th>
  );
}

/** Stands in for the column headers, which a phone does not show. */
export function SortSelect<Row>({ columns, sort, onSort }: Sorting & { readonly columns: readonly Column<Row>[] }) {
  const sortable = columns.filter((column) => column.isSortable);
  if (!onSort || sortable.length === 0) return null;
  const options = sortable.flatMap((column) => [
    { value: `${column.key} ascending`, label: `${column.header}, ascending` },
    { value: `${column.key} descending`, label: `${column.header}, descending` },
  ]);
  return (
    <SelectField
      label="Sort by"
      className={classes['sortSelect']}
      options={options}
      placeholder="Not sorted"
      value={sort ? `${sort.column} ${sort.direction}` : ''}
      onChange={(value) => {
        const cut = value.lastIndexOf(' ');
        onSort({ column: value.slice(0, cut), direction: value.endsWith(' descending') ? 'descending' : 'ascending' });
      }}
    />
  );
}
