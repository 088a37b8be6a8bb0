import { GraphQLError, type ASTNode } from 'graphql';

export function unauthenticated(at?: ASTNode): GraphQLError {
  return new GraphQLError('Sign in first.', { nodes: at, extensions: { code: 'UNAUTHENTICATED' } });
}
