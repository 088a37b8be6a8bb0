import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** Codes of errors whose words were meant for the one who asks; of every other, only that something failed is told. */
const TOLD = new Set<unknown>([
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'INSUFFICIENT_SCOPE',
  'TOO_COSTLY',
  'THROTTLED',
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
]);

/** Query cancelled for its time, a lock not got in time, a transaction left idle. */
const OUT_OF_TIME = new Set<unknown>(['57014', '55P03', '25P03']);
/** Data exceptions, what a check or the length of an index entry refuses: the input's fault, not ours. */
const ILL_DATA = /^(22\w{3}|23514|54000)$/;

const TIMEOUT = {
  message: 'This took too long, so it was stopped. Nothing was changed. Ask for less, or try again in a moment.',
  code: 'TIMEOUT',
};
const ILL_INPUT = {
  message: 'Something here is too long, or cannot be kept as it is. Shorten it, or take out unusual characters.',
  code: 'BAD_USER_INPUT',
};
const OURS = { message: 'Something went wrong on our side. Nothing was changed.', code: 'INTERNAL_SERVER_ERROR' };

/** Whether the error carries a code that stands for words of ours. */
export function isTold(error: { readonly extensions?: Readonly<Record<string, unknown>> }): boolean {
  return TOLD.has(error.extensions?.['code']);
}

/** What leaves the server of an error: words that were meant to, code and place; never a driver's words or a stack. */
export function toldError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  if (isTold(formatted)) {
    const { code, field } = extensions ?? {};
    return { message, path, locations, extensions: { code, ...(field ? { field } : {}) } };
  }
  const { code, message: words } = untold(error);
  return { message: words, path, extensions: { code } };
}

function untold(error: unknown): { message: string; code: string } {
  const state = sqlState(unwrapResolverError(error));
  if (OUT_OF_TIME.has(state)) return TIMEOUT;
  return state !== undefined && ILL_DATA.test(state) ? ILL_INPUT : OURS;
}

function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('severity' in error || 'query' in error)) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Name, SQLSTATE and place of an error, without its message: a driver's message may quote the row. */
export function causeOf({ originalError }: GraphQLError): Record<string, unknown> {
  const code = originalError && 'code' in originalError ? originalError.code : undefined;
  return {
    name: originalError?.name,
    code,
    at: originalError?.stack
      ?.split('\n')
      .filter((line) => line.trim().startsWith('at '))
      .slice(0, 6),
  };
}
