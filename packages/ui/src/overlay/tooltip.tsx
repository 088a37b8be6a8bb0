import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import classes from './tooltip.module.css';

export type TooltipProps = {
  /** A few words; never the only place where something is said. */
  readonly text: string;
  /** One focusable element of this kit, such as a Button or a Link. */
  readonly children: ReactElement;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
};

/** Words that appear on hover or focus. */
export function Tooltip({ text, children, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={classes['tooltip']}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
