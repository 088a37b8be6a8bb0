import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from '../overlay/tooltip';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class';
import classes from './button.module.css';

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  readonly icon: LucideIcon;
  /** Read aloud and shown as a tooltip. */
  readonly label: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button of one well-known sign, named by its tooltip. */
export function IconButton({ icon, label, variant = 'quiet', size, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={buttonClass({ variant, size, className: classNames(classes['icon'], className) })}
      >
        <Icon icon={icon} />
      </AriaButton>
    </Tooltip>
  );
}
