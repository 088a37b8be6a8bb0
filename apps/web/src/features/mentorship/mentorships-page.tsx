import { useQuery } from '@apollo/client/react';
import { EmptyState, LinkButton, Skeleton } from '@chiron/ui';
import { graphql } from '../../gql';
import { Answered, Page, Section } from '../../page';
import { useViewer } from '../account';
import { MentorshipRows } from './mentorship-rows';
import { isCurrent } from './state';

const MENTORSHIPS_PAGE = graphql(`
  query MentorshipsPage {
    myMentorships {
      id
      state
      ...MentorshipRow_mentorship
    }
  }
`);

/** One’s own mentorships wherever they are hosted: current ones first, then past ones. */
export function MentorshipsPage() {
  const asked = useQuery(MENTORSHIPS_PAGE);
  const viewerId = useViewer().person.id;
  return (
    <Page title="Mentorships" lead="Yours, on either side, wherever they are hosted.">
      <Answered
        asked={asked}
        failure="We couldn’t load your mentorships."
        skeleton={<Skeleton lines={8} height="2.5rem" />}
      >
        {({ myMentorships }) => {
          const current = myMentorships.filter(({ state }) => isCurrent(state));
          const requests = myMentorships.filter(({ state }) => state === 'REQUESTED');
          const past = myMentorships.filter((one) => !current.includes(one) && !requests.includes(one));
          if (myMentorships.length === 0) return <NoMentorships viewerId={viewerId} />;
          return (
            <>
              <Section title={`Current (${current.length})`}>
                {current.length > 0 ? (
                  <MentorshipRows label="Current mentorships" mentorships={current} viewerId={viewerId} />
                ) : (
                  <p>None is under way now. Past ones stay part of your lineage.</p>
                )}
              </Section>
              {requests.length > 0 && (
                <Section title={`Waiting for an answer (${requests.length})`}>
                  <MentorshipRows label="Requests" mentorships={requests} viewerId={viewerId} />
                </Section>
              )}
              {past.length > 0 && (
                <Section title={`Past (${past.length})`}>
                  <MentorshipRows label="Past mentorships" mentorships={past} viewerId={viewerId} />
                </Section>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function NoMentorships({ viewerId }: { readonly viewerId: string }) {
  return (
    <EmptyState action={<LinkButton href={`/lineage/${viewerId}`}>See my lineage</LinkButton>}>
      No mentorships of yours are recorded yet. The staff of your institution record them.
    </EmptyState>
  );
}
