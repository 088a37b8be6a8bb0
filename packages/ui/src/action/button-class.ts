import { classNames } from '../theme/class-names';
import classes from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'regular' | 'compact';

export type ButtonLook = {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly isFullWidth?: boolean;
  readonly className?: string;
};

/** The button's looks for an element that is not a button, such as a router link. */
export function buttonClass({ variant = 'secondary', size = 'regular', isFullWidth, className }: ButtonLook = {}) {
  return classNames(
    classes['button'],
    classes[variant],
    size === 'compact' && classes['compact'],
    isFullWidth && classes['full'],
    className,
  );
}
