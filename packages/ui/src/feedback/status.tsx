import type { LucideIcon } from 'lucide-react';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import classes from './status.module.css';

export type StatusTone = 'neutral' | 'waiting' | 'kept' | 'excused' | 'danger';

export type StatusProps = {
  /** The words; the sign and colour only repeat them. */
  readonly children: string;
  readonly icon?: LucideIcon;
  readonly tone?: StatusTone;
  /** On its own ground, for a state that should be found at a glance in a table. */
  readonly isFilled?: boolean;
  readonly className?: string;
};

/** The state of something in a sign and words. */
export function Status({ children, icon, tone = 'neutral', isFilled, className }: StatusProps) {
  return (
    <span className={classNames(classes['status'], classes[tone], isFilled && classes['filled'], className)}>
      {icon && <Icon icon={icon} size={16} />}
      {children}
    </span>
  );
}
