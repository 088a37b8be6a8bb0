import { Skeleton } from '@chiron/ui';
import classes from './person-row.module.css';

/** Rows of the geometry that people will have. */
export function PeopleSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <div key={row} className={classes['row']}>
      <Skeleton width="12px" height="32px" />
      <div className={classes['words']}>
        <Skeleton width={`${10 + ((row * 3) % 7)}rem`} />
      </div>
    </div>
  ));
}
