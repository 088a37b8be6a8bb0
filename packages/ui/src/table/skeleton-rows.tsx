import { Skeleton } from '../feedback/skeleton';
import { classNames } from '../theme/class-names';
import type { Column } from './column';
import classes from './data-table.module.css';

export function SkeletonRows<Row>(props: { readonly columns: readonly Column<Row>[]; readonly count: number }) {
  return Array.from({ length: props.count }, (_, row) => (
    <tr key={row} role="row" className={classes['row']}>
      {props.columns.map((column, at) => (
        <td
          key={column.key}
          role="cell"
          className={classNames(classes['cell'], classes['skeletonCell'], column.isNumeric && classes['numeric'])}
        >
          <Skeleton width={column.isNumeric ? '2.5rem' : `${String(50 + ((row * 17 + at * 11) % 40))}%`} />
        </td>
      ))}
    </tr>
  ));
}
