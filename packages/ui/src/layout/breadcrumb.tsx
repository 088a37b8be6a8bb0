import { Link } from '../action/link';
import { classNames } from '../theme/class-names';
import classes from './breadcrumb.module.css';

export type Crumb = {
  readonly label: string;
  /** Absent for the page one is on. */
  readonly href?: string;
};

export type BreadcrumbProps = {
  readonly crumbs: readonly Crumb[];
  readonly label?: string;
  readonly className?: string;
};

export function Breadcrumb({ crumbs, label = 'Breadcrumb', className }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className={classNames(classes['breadcrumb'], className)}>
      <ol role="list" className={classes['list']}>
        {crumbs.map((crumb) => (
          <li key={crumb.label} className={classes['crumb']}>
            {crumb.href ? <Link href={crumb.href}>{crumb.label}</Link> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
