import { useQuery } from '@apollo/client/react';
import { Breadcrumb, Button, Link, Notice, Thread } from '@chiron/ui';
import { kindLabel } from '@chiron/domain/mentorship';
import { useState } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import type { MentorshipPageQuery } from '../../gql/graphql';
import { Answered, Page } from '../../page';
import { useViewer } from '../account';
import { periodWords } from './dates';
import { EndMentorshipDialog } from './end-mentorship-dialog';
import { EndSide } from './end-side';
import { MentorshipFacts } from './mentorship-facts';
import classes from './mentorship-page.module.css';
import { isCurrent } from './state';

const MENTORSHIP_PAGE = graphql(`
  query MentorshipPage($id: ID!) {
    mentorship(id: $id) {
      id
      kind
      state
      isMine
      canEnd
      started {
        on
        precision
      }
      ended {
        on
        precision
      }
      mentor {
        ...EndSide_end @unmask
      }
      mentee {
        ...EndSide_end @unmask
      }
      ...MentorshipFacts_mentorship
    }
  }
`);

type Mentorship = MentorshipPageQuery['mentorship'];

/** What is known of one mentorship, for the two and for staff of its host; either side may end it here. */
export function MentorshipPage() {
  const { id = '' } = useParams();
  const asked = useQuery(MENTORSHIP_PAGE, { variables: { id } });
  return (
    <Answered key={id} asked={asked} failure="We couldn’t load this mentorship.">
      {({ mentorship }) => <MentorshipShown mentorship={mentorship} />}
    </Answered>
  );
}

function MentorshipShown({ mentorship }: { readonly mentorship: Mentorship }) {
  const viewerId = useViewer().person.id;
  const [isAsking, setAsking] = useState(false);
  const [hasEnded, setEnded] = useState(false);
  const { mentor, mentee, kind, state, started, ended, isMine, canEnd } = mentorship;
  const title = `${nameOf(mentor)} and ${nameOf(mentee)}`;
  return (
    <Page
      title={title}
      above={isMine ? <Breadcrumb crumbs={[{ label: 'Mentorships', href: '/mentorships' }]} /> : undefined}
      actions={
        canEnd && (
          <Button
            onPress={() => {
              setAsking(true);
            }}
          >
            End mentorship
          </Button>
        )
      }
    >
      {hasEnded && (
        <Notice tone="success" isAnnounced className={classes['ended']}>
          Ended. {isMine ? 'Your history stays for both of you.' : 'Its history stays for both of them.'}
        </Notice>
      )}
      <Thread
        className={classes['thread']}
        start={<EndSide end={mentor} viewerId={viewerId} isFull />}
        end={<EndSide end={mentee} viewerId={viewerId} isFull />}
        label="mentors"
        caption={`${kindLabel(kind)}, ${periodWords(started, ended)}`}
        emphasis={isCurrent(state) ? 'current' : 'past'}
      />
      <MentorshipFacts mentorship={mentorship} />
      {isMine && (
        <p>
          <Link href={`/mentorships/${mentorship.id}/unsafe`}>I don’t feel safe</Link>
        </p>
      )}
      <EndMentorshipDialog
        id={mentorship.id}
        isMine={isMine}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onEnded={() => {
          setAsking(false);
          setEnded(true);
        }}
      />
    </Page>
  );
}

function nameOf(end: Mentorship['mentor']): string {
  return end.person?.name ?? 'somebody not shared with you';
}
