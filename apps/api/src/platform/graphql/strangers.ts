import { GraphQLError, type ValidationRule } from 'graphql';
import { isAtRoot } from './document-limits';
import { openOperations } from './open-to-all';
import { unauthenticated } from './unauthenticated';

/**
 * Whoever has not signed in may ask for the operations that are open to all and for nothing else: neither for the schema
 * by introspection, nor for fields that would each answer "sign in first".
 */
export const openOperationsOnly: ValidationRule = (context) => ({
  Field(node) {
    const name = node.name.value;
    if (isAtRoot(context) && name !== '__typename' && !openOperations.has(name))
      context.reportError(unauthenticated(node));
  },
});

const SUGGESTION = / ?Did you mean [^?]*\?/g;

/** An error without the names of the schema that graphql-js suggests. */
export function withoutSuggestion<Told extends Pick<GraphQLError, 'message'>>(error: Told): Told {
  return { ...error, message: error.message.replace(SUGGESTION, '') };
}
