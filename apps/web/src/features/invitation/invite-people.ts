import { graphql } from '../../gql';

export const INVITE_PEOPLE = graphql(`
  mutation InvitePeople($personIds: [ID!]!) {
    invitePeople(personIds: $personIds) {
      outcome
      person {
        id
        name
      }
    }
  }
`);

export const PEOPLE_TO_INVITE = graphql(`
  query PeopleToInvite($first: Int!, $after: String) {
    peopleToInvite(first: $first, after: $after) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
