import { graphql } from '../../gql';
import type { StaffQuery } from '../../gql/graphql';

export const STAFF = graphql(`
  query Staff {
    staff {
      role
      since
      person {
        id
        name
      }
      grantedBy {
        id
        name
      }
    }
  }
`);

export const GRANT_ROLE = graphql(`
  mutation GrantRole($personId: ID!, $role: StaffRole!) {
    grantRole(personId: $personId, role: $role) {
      ... on RoleChanged {
        personId
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const REVOKE_ROLE = graphql(`
  mutation RevokeRole($personId: ID!, $role: StaffRole!) {
    revokeRole(personId: $personId, role: $role) {
      ... on RoleChanged {
        personId
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export type Place = StaffQuery['staff'][number];
