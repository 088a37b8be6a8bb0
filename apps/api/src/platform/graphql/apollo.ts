import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router } from 'express';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { costPlugin } from '../cost/cost-plugin';
import type { ContextFactory } from '../create-context';
import type { Logger } from '../log';
import type { OpenContext } from '../request-context';
import { depthLimit } from './depth-limit';

/** Errors whose words were meant for the one who asks; of every other, only that something failed is told. */
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

export function createApollo(schema: GraphQLSchema, log: Logger): ApolloServer<OpenContext> {
  return new ApolloServer<OpenContext>({
    schema,
    // A page of another site can send none of these without being asked first.
    csrfPrevention: { requestHeaders: ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'] },
    introspection: true,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: 5_000 },
    validationRules: [depthLimit(12)],
    // Answers depend on who asks and are cached nowhere; the plugin would wrap the resolver of every field.
    plugins: [ApolloServerPluginCacheControlDisabled(), failuresToLog(log), costPlugin()],
    formatError: (formatted, error) => told(formatted, error),
  });
}

function told(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const code = extensions?.code;
  if (unwrapResolverError(error) instanceof GraphQLError || TOLD.has(code)) {
    if (TOLD.has(code))
      return {
        message,
        path,
        locations,
        extensions: { code, ...(extensions?.field ? { field: extensions.field } : {}) },
      };
  }
  return {
    message: 'Something went wrong on our side. Nothing was changed.',
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** What failed, by operation name and cause; never variables or answers, which hold personal data. */
function failuresToLog(log: Logger): ApolloServerPlugin<OpenContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, operationName }) => {
          for (const error of errors) {
            if (!TOLD.has(error.extensions.code))
              log.error({ operation: operationName, path: error.path, cause: causeOf(error) }, 'an operation failed');
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Name, SQLSTATE and place of an error, without its message: a driver's message may quote the row. */
function causeOf(error: GraphQLError): Record<string, unknown> {
  const { originalError } = error;
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

export function graphqlRoute(apollo: ApolloServer<OpenContext>, contextFor: ContextFactory): Router {
  const router = Router();
  router.use(
    express.json({ limit: '100kb' }),
    expressMiddleware(apollo, { context: ({ req, res }) => contextFor(req, res) }),
  );
  return router;
}
