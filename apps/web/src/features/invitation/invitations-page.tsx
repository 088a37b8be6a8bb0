import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@chiron/ui';
import { graphql } from '../../gql';
import { Answered, Page, PageTurner, Section, usePageAddress } from '../../page';
import { StaffOnly } from '../institution';
import { InvitationTable } from './invitation-table';
import { InviteEveryone } from './invite-everyone';

const INVITATIONS_PAGE = graphql(`
  query InvitationsPage($first: Int!, $after: String) {
    invitations(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          ...InvitationTable_invitation @unmask
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    peopleToInvite(first: 1) {
      totalCount
    }
  }
`);

const PAGE = 40;

/** Who was invited and what became of it, and everybody who could be. */
export function InvitationsPage() {
  return (
    <StaffOnly capability="people.invite">
      {({ name }) => (
        <Page title="Invitations" lead={`Letters by which people whom ${name} records get an account.`}>
          <Invitations />
        </Page>
      )}
    </StaffOnly>
  );
}

function Invitations() {
  const { after, page } = usePageAddress();
  const asked = useQuery(INVITATIONS_PAGE, { variables: { first: PAGE, after }, fetchPolicy: 'cache-and-network' });
  return (
    <Answered asked={asked} failure="We couldn’t load the invitations." skeleton={<Skeleton lines={8} />}>
      {({ invitations, peopleToInvite }) => (
        <>
          <InviteEveryone waiting={peopleToInvite.totalCount ?? 0} onInvited={() => asked.refetch()} />
          <Section title="Sent">
            <InvitationTable rows={invitations.edges.map(({ node }) => node)} onChanged={() => asked.refetch()} />
            <PageTurner label="Pages of the invitations" page={page} size={PAGE} list={invitations} />
          </Section>
        </>
      )}
    </Answered>
  );
}
