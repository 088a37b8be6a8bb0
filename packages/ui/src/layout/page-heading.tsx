import type { ReactNode, Ref } from 'react';
import { classNames } from '../theme/class-names';
import classes from './page-heading.module.css';

export type PageHeadingProps = {
  readonly title: ReactNode;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** Above the title: a Breadcrumb. */
  readonly above?: ReactNode;
  /** The page's main act, to the right; sticks to the bottom edge on a phone when `hasStickyActions`. */
  readonly actions?: ReactNode;
  readonly hasStickyActions?: boolean;
  /** To move focus here after a change of page. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly className?: string;
};

/** The page's one `h1`. */
export function PageHeading(props: PageHeadingProps) {
  const { title, lead, above, actions, hasStickyActions = false, headingRef, className } = props;
  return (
    <div className={classNames(classes['heading'], className)}>
      {above && <div className={classes['above']}>{above}</div>}
      <div className={classes['words']}>
        <h1 ref={headingRef} tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        {lead && <p className={classes['lead']}>{lead}</p>}
      </div>
      {actions && (
        <div
          className={classNames(classes['actions'], hasStickyActions && classes['sticky'])}
          data-sticky-actions={hasStickyActions || undefined}
        >
          {actions}
        </div>
      )}
    </div>
  );
}
