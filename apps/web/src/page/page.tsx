import { PageHeading, type PageHeadingProps } from '@chiron/ui';
import { useRef, type ReactNode } from 'react';
import { useFocusOnOpen } from './use-focus-on-open';

export type PageProps = Pick<PageHeadingProps, 'lead' | 'above' | 'actions' | 'hasStickyActions'> & {
  /** The heading, and the title of the browser's tab unless `tabTitle` is given. */
  readonly title: string;
  readonly heading?: ReactNode;
  /** For a page where a field takes the focus when it opens. */
  readonly leavesFocus?: boolean;
  readonly children?: ReactNode;
};

/** Title, heading and content of a page. After a change of page the heading takes the focus, so that it is read. */
export function Page({ title, heading, leavesFocus = false, children, ...rest }: PageProps) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useFocusOnOpen(headingRef, leavesFocus);
  return (
    <>
      <title>{`${title} · Chiron`}</title>
      <PageHeading title={heading ?? title} headingRef={headingRef} {...rest} />
      {children}
    </>
  );
}
