import type { ApolloServerPlugin } from '@apollo/server';
import { validate, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from '../log';
import type { OpenContext } from '../request-context';
import type { PersistedOperations } from './persisted-operations';
import { openOperationsOnly, withoutSuggestion } from './strangers';
import { refuseIllText } from './text-in-order';
import { causeOf, isTold } from './told-errors';

type Plugin = ApolloServerPlugin<OpenContext>;

/** Strangers run the web client's own operations or open ones; nobody sends text that cannot be kept. */
export function beforeExecution(schema: GraphQLSchema, persisted: PersistedOperations): Plugin {
  const refuseStranger = ({ contextValue, queryHash, document }: Request) => {
    if (contextValue.actor ?? contextValue.client ?? persisted.has(queryHash)) return;
    const [error] = validate(schema, document, [openOperationsOnly], { maxErrors: 1 });
    if (error) throw error;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ contextValue, queryHash, document, request }) => {
          try {
            refuseStranger({ contextValue, queryHash, document });
            refuseIllText(request.variables, document);
          } catch (error) {
            return Promise.reject(answered(error as GraphQLError));
          }
          return Promise.resolve();
        },
      }),
  };
}

interface Request {
  readonly contextValue: OpenContext;
  readonly queryHash: string;
  readonly document: Parameters<typeof validate>[1];
}

/** The request was understood: its answer is the error, with the status that an error of one field would have. */
function answered(error: GraphQLError): GraphQLError {
  error.extensions['http'] = { status: 200 };
  return error;
}

/** "Did you mean" names parts of the schema: for those alone who may read it. */
export function suggestionsForSignedIn(): Plugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ contextValue, response: { body } }) => {
          if (!contextValue.actor && !contextValue.client && body.kind === 'single' && body.singleResult.errors)
            body.singleResult.errors = body.singleResult.errors.map(withoutSuggestion);
          return Promise.resolve();
        },
      }),
  };
}

/** What failed, by operation name and cause; never variables or answers, which hold personal data. */
export function failuresToLog(log: Logger): Plugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, operationName }) => {
          for (const error of errors) {
            if (!isTold(error))
              log.error({ operation: operationName, path: error.path, cause: causeOf(error) }, 'an operation failed');
          }
          return Promise.resolve();
        },
      }),
  };
}
