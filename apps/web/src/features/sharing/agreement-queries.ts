import { graphql } from '../../gql';
import type { AgreementPage_AgreementFragment } from '../../gql/graphql';

export type Agreement = AgreementPage_AgreementFragment;

graphql(`
  fragment AgreementPage_agreement on SharingAgreement {
    id
    purpose
    categories
    terms
    startsOn
    endsOn
    state
    giver {
      id
      name
    }
    recipient {
      id
      name
    }
    proposedBy {
      id
      name
    }
    giverSide {
      signedAt
      suspendedAt
      endedAt
    }
    recipientSide {
      signedAt
      suspendedAt
      endedAt
    }
  }
`);

export const SIGN = graphql(`
  mutation SignSharingAgreement($id: ID!) {
    signSharingAgreement(id: $id) {
      ...AgreementPage_agreement @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const SUSPEND = graphql(`
  mutation SuspendSharingAgreement($id: ID!) {
    suspendSharingAgreement(id: $id) {
      ...AgreementPage_agreement @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const RESUME = graphql(`
  mutation ResumeSharingAgreement($id: ID!) {
    resumeSharingAgreement(id: $id) {
      ...AgreementPage_agreement @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const END = graphql(`
  mutation EndSharingAgreement($id: ID!) {
    endSharingAgreement(id: $id) {
      ...AgreementPage_agreement @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);
