import type { ReactNode } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { buttonClass, type ButtonLook } from './button-class';
import classes from './link.module.css';

export type LinkProps = Omit<AriaLinkProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode;
  /** `plain` drops the underline where the place alone tells that it is a link, such as a name in a table. */
  readonly look?: 'text' | 'plain';
  readonly className?: string;
};

/** A text link; stays inside the app when a `RouterProvider` is above it. */
export function Link({ look = 'text', className, ...rest }: LinkProps) {
  return <AriaLink {...rest} className={classNames(classes['link'], classes[look], className)} />;
}

export type LinkButtonProps = Omit<LinkProps, 'look'> & ButtonLook;

/** A link that looks like a button, for going somewhere as the main act of a page. */
export function LinkButton({ variant, size, isFullWidth, className, ...rest }: LinkButtonProps) {
  return <AriaLink {...rest} className={buttonClass({ variant, size, isFullWidth, className })} />;
}
