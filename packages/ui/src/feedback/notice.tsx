import { CircleAlert, CircleCheck, Hourglass, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import classes from './notice.module.css';

export type NoticeTone = 'info' | 'waiting' | 'danger' | 'success';

export type NoticeProps = {
  /** `waiting` means that something waits for the reader, and nothing else. */
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Replaces the tone's own sign. */
  readonly icon?: LucideIcon;
  /** Buttons below the words. */
  readonly actions?: ReactNode;
  /** Reads the notice aloud when it appears: for what happens after the page has opened. */
  readonly isAnnounced?: boolean;
  readonly className?: string;
};

const ICONS: Readonly<Record<NoticeTone, LucideIcon>> = {
  info: Info,
  waiting: Hourglass,
  danger: CircleAlert,
  success: CircleCheck,
};

/** A box with a rule on its left that says one thing. */
export function Notice({ tone = 'info', title, children, icon, actions, isAnnounced, className }: NoticeProps) {
  const role = isAnnounced ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={classNames(classes['notice'], classes[tone], className)}>
      <Icon icon={icon ?? ICONS[tone]} className={classes['icon']} />
      <div className={classes['body']}>
        {title && <p className={classes['title']}>{title}</p>}
        {children && <div className={classes['text']}>{children}</div>}
        {actions && <div className={classes['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
