import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { ensureOpenTo, scopeOf } from '../graphql/open-to-clients';
import type { OpenContext } from '../request-context';
import { chargeAccount, chargeClient, COST_LIMITS, type Bucket } from './bucket';
import { costOf } from './operation-cost';

/**
 * Before anything runs: whether every field is open to the client that asks, what the operation costs, and whether the
 * bucket holds as much. Every answer tells the cost, and the headers of draft-ietf-httpapi-ratelimit-headers.
 */
export function costPlugin(): ApolloServerPlugin<OpenContext> {
  return {
    requestDidStart: () => {
      let requested = 0;
      let most = Infinity;
      let charge: Bucket | null = null;
      return Promise.resolve({
        didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
          if (!operation) return;
          requested = costOf(schema, document, operation, request.variables, gateFor(contextValue));
          most = mostOf(contextValue);
          if (!(requested <= most)) throw tooCostly(requested, most);
          charge = await chargeFor(contextValue, requested);
          if (charge?.isRefused) throw throttled(requested, charge);
        },
        willSendResponse: ({ response }) => {
          if (charge) {
            response.http.headers.set(
              'ratelimit-policy',
              `"${charge.name}";q=${charge.limit};w=${COST_LIMITS.seconds}`,
            );
            response.http.headers.set('ratelimit', `"${charge.name}";r=${charge.remaining};t=${charge.resetSeconds}`);
          }
          // A stranger has no bucket, and is told of a cost only when it is too high.
          const isTold = charge !== null || !(requested <= most);
          if (isTold && response.body.kind === 'single')
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              cost: { requested, ...(charge ? bucketOf(charge) : { limit: most }) },
            };
          return Promise.resolve();
        },
      });
    },
  };
}

function mostOf({ client }: OpenContext): number {
  return client ? COST_LIMITS.client.operation : COST_LIMITS.account.operation;
}

/** Of a person's bucket the headers tell: an answer stays the same from one time to the next. */
function bucketOf({ name, limit, remaining, resetSeconds }: Bucket) {
  return name === 'account' ? { limit: COST_LIMITS.account.operation } : { limit, remaining, resetSeconds };
}

/** A client may select only what is opened to clients, down to the last field. */
function gateFor({ client }: OpenContext) {
  if (!client) return undefined;
  return (type: GraphQLNamedType, fieldName: string) => {
    if (isObjectType(type) || isInterfaceType(type)) ensureOpenTo(client, scopeOf(type, fieldName));
  };
}

async function chargeFor({ client, actor, database, now }: OpenContext, points: number): Promise<Bucket | null> {
  if (client) return chargeClient(database, client, points, now().getTime());
  return actor ? chargeAccount(actor.accountId, points) : null;
}

function tooCostly(requested: number, most: number): GraphQLError {
  const words = `This operation costs ${requested} points; ${most} is the most. Ask for fewer people or generations at a time.`;
  return new GraphQLError(words, { extensions: { code: 'TOO_COSTLY', http: { status: 400 } } });
}

function throttled(requested: number, { limit, remaining, resetSeconds }: Bucket): GraphQLError {
  const words = `This operation costs ${requested} points, and ${remaining} of ${limit} are left. Ask again in ${resetSeconds} s.`;
  const headers = new Map([['retry-after', String(resetSeconds)]]);
  return new GraphQLError(words, { extensions: { code: 'THROTTLED', http: { status: 429, headers } } });
}
