import type { ErrorLike } from '@apollo/client';
import { ErrorState, LoadingState, Skeleton } from '@chiron/ui';
import type { ReactNode } from 'react';
import { failureOf } from '../apollo';
import { NotFoundPage } from './not-found-page';

/** What a query hook answers, as far as a page's state depends on it. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error?: ErrorLike;
  readonly loading: boolean;
  readonly refetch: () => Promise<unknown>;
}

export type AnsweredProps<T> = {
  readonly asked: Asked<T>;
  /** What failed, in words: “We couldn’t load your mentorships.” */
  readonly failure: string;
  /** Still blocks in the final geometry. */
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
};

/** The answer of a query, or the state of the page without one: loading, nothing there, or failed. */
export function Answered<T>({ asked, failure, skeleton, children }: AnsweredProps<T>) {
  const { data, error, loading, refetch } = asked;
  const retry = () => void refetch().catch(() => undefined);
  if (data !== undefined) return children(data);
  if (error && !loading) {
    switch (failureOf(error)) {
      case 'not-found':
        return <NotFoundPage />;
      case 'signed-out':
        return null;
      case 'failed':
        return <ErrorState onRetry={retry}>{failure}</ErrorState>;
    }
  }
  return <LoadingState onRetry={retry}>{skeleton ?? <Skeleton lines={6} />}</LoadingState>;
}
