import { graphql } from '../../gql';
import type { ProgramQuery } from '../../gql/graphql';

export const PROGRAMS = graphql(`
  query Programs {
    programs {
      id
      name
      purpose
      stages
      memberCount
      archivedAt
      coordinators {
        id
        name
      }
    }
  }
`);

export const PROGRAM = graphql(`
  query Program($id: ID!) {
    program(id: $id) {
      id
      name
      purpose
      stages
      memberCount
      archivedAt
      version
      canManage
      people {
        role
        since
        person {
          id
          name
          stage
          stageYear
        }
      }
    }
  }
`);

export const CREATE_PROGRAM = graphql(`
  mutation CreateProgram($facts: ProgramInput!) {
    createProgram(facts: $facts) {
      ... on Program {
        id
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const CHANGE_PROGRAM = graphql(`
  mutation ChangeProgram($id: ID!, $version: Int!, $facts: ProgramInput!) {
    changeProgram(id: $id, version: $version, facts: $facts) {
      ... on Program {
        id
        name
        purpose
        stages
        version
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const ARCHIVE_PROGRAM = graphql(`
  mutation ArchiveProgram($id: ID!, $isArchived: Boolean!) {
    archiveProgram(id: $id, isArchived: $isArchived) {
      id
      archivedAt
      version
    }
  }
`);

export const ADD_TO_PROGRAM = graphql(`
  mutation AddToProgram($programId: ID!, $personId: ID!, $role: ProgramRole!) {
    addToProgram(programId: $programId, personId: $personId, role: $role) {
      ... on Program {
        id
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const REMOVE_FROM_PROGRAM = graphql(`
  mutation RemoveFromProgram($programId: ID!, $personId: ID!) {
    removeFromProgram(programId: $programId, personId: $personId) {
      id
    }
  }
`);

export type Program = ProgramQuery['program'];
