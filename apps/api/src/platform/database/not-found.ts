import { GraphQLError } from 'graphql';

/** What one may not see does not exist: the same answer for both. */
export function notFound(): GraphQLError {
  return new GraphQLError('There’s nothing here you can open. It may be private, or the address may be wrong.', {
    extensions: { code: 'NOT_FOUND' },
  });
}
