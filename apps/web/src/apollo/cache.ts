import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const { merge, read } = relayStylePagination();

/**
 * A list that grows in place asks with `@connection(key, filter)`: its pages are then kept under one key and joined. A
 * list that is turned page by page asks without it, and each page is kept by its own arguments.
 */
const growing = { merge, read };

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: {
      Node: ['Institution', 'Mentorship', 'Person'],
      Refusal: ['MentorshipAlreadyEnded', 'MentorshipNotBegun', 'SignInRefused'],
    },
    typePolicies: {
      Query: { fields: { people: growing } },
      Viewer: { keyFields: [] },
    },
  });
}
