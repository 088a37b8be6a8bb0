import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { tap } from 'rxjs';
import { createCache } from './cache';
import { failureOf } from './failure';
import { persistedOperations } from './persisted-operations';
import { forgetSession, noteUse } from './session';

/** The one client of the page. An answer that the session has ended empties the cache, so that nothing stays behind. */
export function createClient(): ApolloClient {
  let forgetting: Promise<void> | undefined;
  const sessionEnds = new ErrorLink(({ error }) => {
    if (failureOf(error) !== 'signed-out') return;
    forgetting ??= forgetSession(client).finally(() => {
      forgetting = undefined;
    });
  });
  const noted = new ApolloLink((operation, forward) => forward(operation).pipe(tap(noteUse)));
  const client = new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([
      sessionEnds,
      noted,
      persistedOperations(),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ]),
    dataMasking: true,
    // A page shows at once what is known, and asks again each time it is opened.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  return client;
}
