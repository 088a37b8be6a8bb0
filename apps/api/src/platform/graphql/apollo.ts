import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { costPlugin } from '../cost/cost-plugin';
import type { Logger } from '../log';
import type { OpenContext } from '../request-context';
import { beforeExecution, failuresToLog, suggestionsForSignedIn } from './apollo-plugins';
import { readOnlyStore, type PersistedOperations } from './persisted-operations';
import { toldError } from './told-errors';
import { LIMITS, MOST_ERRORS, MOST_SELECTIONS, MOST_TOKENS } from './validation-rules';

/** The GraphQL server with every limit that holds before an operation runs. */
export function createApollo(
  schema: GraphQLSchema,
  log: Logger,
  persisted: PersistedOperations,
): ApolloServer<OpenContext> {
  return new ApolloServer<OpenContext>({
    schema,
    // A page of another site can send none of these without being asked first.
    csrfPrevention: { requestHeaders: ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'] },
    // For those who have signed in; strangers are refused it with everything else that is not open to all.
    introspection: true,
    allowBatchedHttpRequests: false,
    // By who asks, in a plugin: the switch would be one for all.
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: { cache: readOnlyStore(persisted) },
    parseOptions: { maxTokens: MOST_TOKENS },
    maxRecursiveSelections: MOST_SELECTIONS,
    validationRules: [...LIMITS],
    validationOptions: { maxErrors: MOST_ERRORS },
    executionOptions: { maxCoercionErrors: MOST_ERRORS },
    // Answers depend on who asks and are cached nowhere; the plugin would wrap the resolver of every field.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      beforeExecution(schema, persisted),
      suggestionsForSignedIn(),
      costPlugin(),
      failuresToLog(log),
    ],
    formatError: toldError,
  });
}
