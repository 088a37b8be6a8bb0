import { graphql } from '../../gql';

/** @public The fragment of what the pages show; code generation reads it. */
export const IMPORT_FACTS = graphql(`
  fragment ImportFacts on Import {
    id
    source
    state
    phase
    progress
    createdAt
    files {
      role
      name
      size
    }
    people {
      added
      changed
      unchanged
      refused
      conflicting
    }
    mentorships {
      added
      changed
      unchanged
      refused
      conflicting
    }
    toldTwice
    ignoredColumns {
      file
      columns
    }
    found {
      refused
      conflicting
      changed
      noted
    }
    fault {
      file
      line
      column
      problem
    }
  }
`);

export const IMPORT = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      ...ImportFacts @unmask
    }
  }
`);

export const IMPORTS = graphql(`
  query Imports($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      edges {
        node {
          ...ImportFacts @unmask
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const FINDINGS = graphql(`
  query ImportFindings($id: ID!, $kind: FindingKind!, $first: Int!, $after: String) {
    import(id: $id) {
      id
      findings(kind: $kind, first: $first, after: $after) {
        totalCount
        edges {
          node {
            kind
            file
            line
            reason
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

export const BEGIN_IMPORT = graphql(`
  mutation BeginImport($source: String) {
    beginImport(source: $source) {
      ... on Import {
        ...ImportFacts @unmask
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const CHECK_IMPORT = graphql(`
  mutation CheckImport($id: ID!) {
    checkImport(id: $id) {
      ... on Import {
        ...ImportFacts @unmask
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const APPLY_IMPORT = graphql(`
  mutation ApplyImport($id: ID!, $skipRefused: Boolean!, $skipConflicts: Boolean!) {
    applyImport(id: $id, skipRefused: $skipRefused, skipConflicts: $skipConflicts) {
      ... on Import {
        ...ImportFacts @unmask
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const CANCEL_IMPORT = graphql(`
  mutation CancelImport($id: ID!) {
    cancelImport(id: $id) {
      ... on Import {
        ...ImportFacts @unmask
      }
      ... on Refusal {
        message
      }
    }
  }
`);
