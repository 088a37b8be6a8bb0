import type { ReactNode } from 'react';
import { Link } from '../action/link';
import { classNames } from '../theme/class-names';
import classes from './stat.module.css';

export type StatProps = {
  /** A number, or words where it is not shown: “Fewer than 6: not shown”. */
  readonly value: number | string;
  readonly label: ReactNode;
  /** A small line below, such as the whole it is a part of. */
  readonly detail?: ReactNode;
  /** Opens the list behind the number. */
  readonly href?: string;
  readonly className?: string;
};

const grouped = new Intl.NumberFormat('en');

export function Stat({ value, label, detail, href, className }: StatProps) {
  const isNumber = typeof value === 'number';
  return (
    <div className={classNames(classes['stat'], className)}>
      <dt className={classes['label']}>{href ? <Link href={href}>{label}</Link> : label}</dt>
      <dd className={isNumber ? classes['value'] : classes['words']}>{isNumber ? grouped.format(value) : value}</dd>
      {detail && <dd className={classes['detail']}>{detail}</dd>}
    </div>
  );
}

/** Stats side by side; they stack on a phone. */
export function StatList({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <dl className={classNames(classes['list'], className)}>{children}</dl>;
}
