import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, InMemoryCache, type DocumentNode } from '@apollo/client';
import { Kind, OperationTypeNode, print } from 'graphql';
import { of } from 'rxjs';

export interface OperationText {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/**
 * The text that Apollo Client sends for a document, and its SHA-256. The client adds and removes parts before it sends, so it
 * is asked itself: a client whose link answers nothing and notes what it was given.
 */
export async function operationText(document: DocumentNode): Promise<OperationText | undefined> {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) return undefined;
  let body = '';
  const noting = new ApolloLink(({ query }) => {
    body = print(query);
    return of({ data: {} });
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: noting, dataMasking: true });
  const options = { fetchPolicy: 'no-cache', errorPolicy: 'all' } as const;
  if (operation.operation === OperationTypeNode.MUTATION) await client.mutate({ mutation: document, ...options });
  else await client.query({ query: document, ...options });
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: operation.name.value, type: operation.operation, body };
}
