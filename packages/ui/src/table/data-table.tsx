import type { ReactNode } from 'react';
import { EmptyState } from '../feedback/empty-state';
import { classNames } from '../theme/class-names';
import { SortHeader, SortSelect } from './sort-controls';
import { SkeletonRows } from './skeleton-rows';
import type { Column, Sort } from './column';
import classes from './data-table.module.css';

export type DataTableProps<Row> = {
  /** The table's name; shown above it unless `isLabelHidden`. */
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** `compact` is 40 px a row, for staff; `regular` 56 px. */
  readonly density?: 'compact' | 'regular';
  /** Shows still skeleton rows when there are no rows yet, and dims nothing when there are. */
  readonly isLoading?: boolean;
  readonly skeletonRows?: number;
  /** A sentence or an EmptyState. */
  readonly empty?: ReactNode;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly className?: string;
};

/** A semantic table that becomes one card a row below 640 px. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, density = 'regular', isLoading = false, className } = props;
  if (!isLoading && rows.length === 0) {
    return <EmptyTable label={label} isLabelHidden={props.isLabelHidden} empty={props.empty} />;
  }
  return (
    <div className={classNames(classes['frame'], classes[density], className)}>
      <SortSelect columns={columns} sort={props.sort} onSort={props.onSort} />
      <div className={classes['scroller']}>
        <table role="table" className={classes['table']} aria-busy={isLoading}>
          <caption className={props.isLabelHidden ? classes['hiddenCaption'] : classes['caption']}>{label}</caption>
          <thead role="rowgroup" className={classes['head']}>
            <tr role="row">
              {columns.map((column) => (
                <SortHeader key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {isLoading && rows.length === 0 ? (
              <SkeletonRows columns={columns} count={props.skeletonRows ?? 8} />
            ) : (
              rows.map((row) => <TableRow key={props.rowKey(row)} row={row} columns={columns} />)
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function TableRow<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  return (
    <tr role="row" className={classes['row']}>
      {columns.map((column) => {
        const shared = {
          className: classNames(
            classes['cell'],
            column.isNumeric && classes['numeric'],
            column.isRowHeader && classes['rowHeader'],
          ),
          'data-label': column.isLabelHidden || column.isRowHeader ? undefined : column.header,
        };
        return column.isRowHeader ? (
          <th key={column.key} scope="row" role="rowheader" {...shared}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} role="cell" {...shared}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function EmptyTable({ label, isLabelHidden, empty }: Pick<DataTableProps<never>, 'label' | 'isLabelHidden' | 'empty'>) {
  return (
    <section aria-label={label} className={classes['emptyFrame']}>
      {!isLabelHidden && <p className={classes['caption']}>{label}</p>}
      {typeof empty === 'string' || empty === undefined ? (
        <EmptyState>{empty ?? 'Nothing here yet.'}</EmptyState>
      ) : (
        empty
      )}
    </section>
  );
}
