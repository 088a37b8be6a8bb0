import { useMutation, useQuery } from '@apollo/client/react';
import { Breadcrumb, Button, ConfirmDialog, Notice } from '@chiron/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import type { UnsafeMentorshipQuery } from '../../gql/graphql';
import { Actions, Answered, NotFoundPage, Page, Section, useDeed } from '../../page';
import { useViewer } from '../account';
import { ReportForm } from './report-form';
import { Contacts } from './contacts';

const UNSAFE = graphql(`
  query UnsafeMentorship($id: ID!) {
    mentorship(id: $id) {
      id
      state
      isMine
      canEnd
      mentor {
        person {
          id
          name
        }
      }
      mentee {
        person {
          id
          name
        }
      }
    }
    helpContacts {
      emergency
      contacts {
        ...Contacts_contact @unmask
      }
    }
  }
`);

const END_NOW = graphql(`
  mutation EndUnsafeMentorship($id: ID!) {
    endMentorship(id: $id, how: ENDED) {
      ... on Mentorship {
        id
        state
        canEnd
        endedBy
        version
        ended {
          on
          precision
        }
      }
      ... on MentorshipNotBegun {
        message
      }
    }
  }
`);

/** “I don’t feel safe” about a mentorship: contacts first, then ending it at once, then a report if one wants. */
export function UnsafePage() {
  const { id = '' } = useParams();
  const asked = useQuery(UNSAFE, { variables: { id } });
  return (
    <Answered key={id} asked={asked} failure="We couldn’t load this page.">
      {(data) => (data.mentorship.isMine ? <Unsafe data={data} /> : <NotFoundPage />)}
    </Answered>
  );
}

function Unsafe({ data: { mentorship, helpContacts } }: { readonly data: UnsafeMentorshipQuery }) {
  const viewerId = useViewer().person.id;
  const [isReporting, setReporting] = useState(false);
  const other = [mentorship.mentor, mentorship.mentee].find(({ person }) => person?.id !== viewerId)?.person;
  return (
    <Page
      title="I don’t feel safe"
      above={<Breadcrumb crumbs={[{ label: 'Mentorship', href: `/mentorships/${mentorship.id}` }]} />}
    >
      {!isReporting && (
        <Section title="You can talk to somebody now">
          <Contacts contacts={helpContacts?.contacts ?? []} emergency={helpContacts?.emergency ?? ''} />
        </Section>
      )}
      <Section title="End this mentorship">
        <EndNow mentorship={mentorship} />
      </Section>
      {other &&
        (isReporting ? (
          <ReportForm personId={other.id} mentorshipId={mentorship.id} startKind="UNSAFE" />
        ) : (
          <Section title="Report it, if you want to">
            <Actions>
              <Button
                onPress={() => {
                  setReporting(true);
                }}
              >
                Write a report
              </Button>
            </Actions>
          </Section>
        ))}
    </Page>
  );
}

function EndNow({ mentorship }: { readonly mentorship: UnsafeMentorshipQuery['mentorship'] }) {
  const [isAsking, setAsking] = useState(false);
  const deed = useDeed('We couldn’t end this. Nothing was changed. Try again.');
  const [end] = useMutation(END_NOW);
  const confirm = async () => {
    await deed.run(async () => (await end({ variables: { id: mentorship.id } })).data?.endMentorship);
    setAsking(false);
  };
  if (deed.isDone || !mentorship.canEnd) {
    return (
      <Notice tone="success" isAnnounced={deed.isDone}>
        Ended. The other person sees “Ended”, and no reason.
      </Notice>
    );
  }
  return (
    <>
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      <Actions>
        <Button
          variant="danger"
          onPress={() => {
            setAsking(true);
          }}
        >
          End it now
        </Button>
        <span>The other person sees “Ended”, and no reason.</span>
      </Actions>
      <ConfirmDialog
        title="End this mentorship now?"
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel="End it now"
        cancelLabel="Not now"
        isDanger
        isPending={deed.isPending}
        onConfirm={() => void confirm()}
      >
        <p>It ends at once. The other person sees “Ended”, and no reason.</p>
      </ConfirmDialog>
    </>
  );
}
