import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import classes from './toolbar.module.css';

export type ToolbarProps = {
  readonly label: string;
  readonly children: ReactNode;
  /** Pushed to the far end. */
  readonly end?: ReactNode;
  readonly className?: string;
};

/** Buttons that belong together; arrow keys move between them, Tab leaves. For rows with text fields use FilterBar. */
export function Toolbar({ label, children, end, className }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={classNames(classes['toolbar'], className)}>
      {children}
      {end && <div className={classes['end']}>{end}</div>}
    </AriaToolbar>
  );
}

/** Fields above a list, in one row where there is room; Tab moves between them. */
export function FilterBar({ label, children, end, className }: ToolbarProps) {
  return (
    <div role="group" aria-label={label} className={classNames(classes['filters'], className)}>
      {children}
      {end && <div className={classes['end']}>{end}</div>}
    </div>
  );
}
