import { ApolloLink, type DocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';

/** A build gives each operation the id under which the server knows its text; while developing there is none. */
function idOf(document: DocumentNode & { readonly __meta__?: { readonly hash: string } }): string | undefined {
  return document.__meta__?.hash;
}

/** Sends an operation's id in place of its text, and the text where the server does not know the id, as after an upgrade. */
export function persistedOperations(): ApolloLink {
  const byId = new PersistedQueryLink({ generateHash: (document) => idOf(document) ?? '' });
  return ApolloLink.split(({ query }) => idOf(query) !== undefined, byId);
}
