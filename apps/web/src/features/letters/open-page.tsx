import { AppFrame } from '@chiron/ui';
import type { ReactNode } from 'react';
import { Page, Wordmark } from '../../page';
import classes from './letters.module.css';

export type OpenPageProps = {
  readonly title: string;
  readonly lead?: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** A page that needs no session: where a letter leads. */
export function OpenPage({ title, lead, isWide = false, children }: OpenPageProps) {
  return (
    <AppFrame logo={<Wordmark />}>
      <div className={isWide ? undefined : classes['narrow']}>
        <Page title={title} lead={lead}>
          {children}
        </Page>
      </div>
    </AppFrame>
  );
}
