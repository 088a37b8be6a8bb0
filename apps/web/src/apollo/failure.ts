import { CombinedGraphQLErrors, type ErrorLike } from '@apollo/client';

/** What a page can do about an error: nothing is there, sign in again, or try again. */
export type Failure = 'not-found' | 'signed-out' | 'failed';

export function failureOf(error: ErrorLike): Failure {
  if (!CombinedGraphQLErrors.is(error)) return 'failed';
  const codes = error.errors.map(({ extensions }) => extensions?.['code']);
  if (codes.includes('UNAUTHENTICATED')) return 'signed-out';
  return codes.includes('NOT_FOUND') ? 'not-found' : 'failed';
}
