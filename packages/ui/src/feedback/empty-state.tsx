import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names';
import classes from './state.module.css';

export type EmptyStateProps = {
  readonly children: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
  readonly className?: string;
};

/** One sentence where a list would be, and what can be done. */
export function EmptyState({ children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames(classes['state'], className)}>
      <p className={classes['words']}>{children}</p>
      {action && <div className={classes['actions']}>{action}</div>}
    </div>
  );
}
