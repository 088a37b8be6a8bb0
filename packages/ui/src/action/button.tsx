import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, ProgressBar, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { buttonClass, type ButtonLook } from './button-class';
import classes from './button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> &
  ButtonLook & {
    readonly children: ReactNode;
    /** While true the button keeps its size and focus, ignores presses and says that it is busy. */
    readonly isPending?: boolean;
    readonly pendingLabel?: string;
    readonly ref?: Ref<HTMLButtonElement>;
  };

/** Answers to `onPress` from mouse, touch, keyboard and assistive technology alike. */
export function Button({
  variant,
  size,
  isFullWidth,
  className,
  children,
  isPending = false,
  pendingLabel = 'Working',
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      isPending={isPending}
      className={classNames(buttonClass({ variant, size, isFullWidth, className }), isPending && classes['pending'])}
    >
      <span className={classes['words']}>{children}</span>
      {isPending && (
        <ProgressBar aria-label={pendingLabel} isIndeterminate className={classes['spinner']}>
          <Icon icon={LoaderCircle} />
        </ProgressBar>
      )}
    </AriaButton>
  );
}
