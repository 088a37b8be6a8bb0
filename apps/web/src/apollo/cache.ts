import { InMemoryCache, type FieldPolicy } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from './possible-types';

/**
 * A list that grows in place asks with `@connection`: its pages are then kept under one key and joined. A list that is
 * turned page by page asks without it, and each page is kept by its own arguments.
 */
const growing: FieldPolicy = {
  ...relayStylePagination(),
  keyArgs: (_args, { field }) => {
    const grows = field?.directives?.some(({ name }) => name.value === 'connection');
    return grows ? ['search'] : ['search', 'sourceId', 'first', 'after'];
  },
};

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: { people: growing } },
      Viewer: { keyFields: [] },
      MyAddresses: { keyFields: [] },
      InstitutionSettings: { keyFields: [] },
      MyAudiences: { keyFields: [] },
    },
  });
}
