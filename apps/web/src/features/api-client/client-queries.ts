import { graphql } from '../../gql';

/** @public What a row shows; code generation reads it. */
export const CLIENT_FACTS = graphql(`
  fragment ClientFacts on ApiClient {
    id
    name
    scopes
    agreementId
    createdAt
    calledAt
    revokedAt
    olderSecretEndsAt
    budget {
      limit
      used
    }
    institution {
      id
      name
    }
  }
`);

export const CLIENTS = graphql(`
  query ApiClients {
    apiClients {
      id
      ...ClientFacts @unmask
    }
  }
`);

export const CREATE_CLIENT = graphql(`
  mutation CreateApiClient($input: NewApiClient!) {
    createApiClient(input: $input) {
      ... on ApiClientSecret {
        secret
        client {
          id
          name
        }
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const ROTATE_SECRET = graphql(`
  mutation RotateApiClientSecret($id: ID!) {
    rotateApiClientSecret(id: $id) {
      ... on ApiClientSecret {
        secret
        client {
          id
          name
          olderSecretEndsAt
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const REVOKE_CLIENT = graphql(`
  mutation RevokeApiClient($id: ID!) {
    revokeApiClient(id: $id) {
      id
      revokedAt
      olderSecretEndsAt
    }
  }
`);
