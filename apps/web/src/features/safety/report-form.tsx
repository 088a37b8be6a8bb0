import { useMutation, useQuery } from '@apollo/client/react';
import { dutyWords } from '@chiron/domain/confidentiality';
import { MOST_WORDS, readersWords, type ReportKind } from '@chiron/domain/report';
import { Button, ConfirmDialog, LinkButton, Notice, RadioGroup, TextArea } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { ReportNoticeQuery } from '../../gql/graphql';
import { Answered, FormStack, Section, Actions, useDeed } from '../../page';
import { Contacts } from './contacts';

const NOTICE = graphql(`
  query ReportNotice($personId: ID!, $mentorshipId: ID) {
    reportNotice(personId: $personId, mentorshipId: $mentorshipId) {
      institution {
        id
        name
      }
      handlerName
      otherReaders
      duty {
        position
        duty
        topics
      }
      emergency
      contacts {
        ...Contacts_contact @unmask
      }
    }
  }
`);

const SEND = graphql(`
  mutation SendReport($report: ReportInput!) {
    sendReport(report: $report) {
      ... on ReportSent {
        reportId
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export type ReportFormProps = {
  readonly personId: string;
  readonly mentorshipId?: string;
  readonly startKind?: ReportKind;
};

const KINDS = [
  { value: 'UNSAFE', label: 'I don’t feel safe' },
  { value: 'CONDUCT', label: 'Something else that should not happen' },
] as const;

/** Contacts first, then who reads it, then the words. */
export function ReportForm(props: ReportFormProps) {
  const { personId, mentorshipId } = props;
  const asked = useQuery(NOTICE, { variables: { personId, mentorshipId } });
  return (
    <Answered asked={asked} failure="We couldn’t find out who would read this.">
      {({ reportNotice }) => (
        <>
          <Section title="You can also talk to somebody">
            <Contacts contacts={reportNotice.contacts} emergency={reportNotice.emergency} />
          </Section>
          <Section title={`Write to ${reportNotice.institution.name}`}>
            <Words {...props} notice={reportNotice} />
          </Section>
        </>
      )}
    </Answered>
  );
}

type NoticeFacts = ReportNoticeQuery['reportNotice'];

function noticeWords({ handlerName, otherReaders, institution, duty }: NoticeFacts): string {
  const readers = readersWords({ handler: handlerName, others: otherReaders, institution: institution.name });
  return duty ? `${readers} ${dutyWords(duty, { role: 'reader', institution: institution.name })}` : readers;
}

function Words({ personId, mentorshipId, startKind = 'CONDUCT', notice }: ReportFormProps & { notice: NoticeFacts }) {
  // Made once for this form: however often it is sent, it is one report.
  const [key] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<ReportKind>(startKind);
  const [text, setText] = useState('');
  const [isAsking, setAsking] = useState(false);
  const deed = useDeed('We couldn’t send this. Your words are still here. Try again.');
  const [send] = useMutation(SEND, { fetchPolicy: 'no-cache' });
  const confirm = async () => {
    const report = { key, personId, mentorshipId, kind, text };
    await deed.run(async () => (await send({ variables: { report } })).data?.sendReport);
    setAsking(false);
  };
  if (deed.isDone) {
    return (
      <Notice
        tone="success"
        isAnnounced
        title="Sent"
        actions={<LinkButton href="/reports/mine">See what becomes of it</LinkButton>}
      >
        {notice.handlerName ? `${notice.handlerName} has been told that a report waits.` : 'It waits, sealed.'}
      </Notice>
    );
  }
  return (
    <FormStack
      label="Report"
      onSubmit={() => {
        setAsking(true);
      }}
    >
      <RadioGroup label="What is it?" options={KINDS} value={kind} onChange={setKind} />
      <Notice title="Who can read this">{noticeWords(notice)}</Notice>
      <TextArea
        label="What happened"
        hint="Don’t name patients."
        value={text}
        maxLength={MOST_WORDS}
        rows={8}
        error={deed.problem}
        onChange={setText}
      />
      <Actions>
        <Button type="submit" variant="primary" isDisabled={text.trim() === ''}>
          Send report
        </Button>
      </Actions>
      <ConfirmDialog
        title="Send this report?"
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel="Send"
        isPending={deed.isPending}
        onConfirm={() => void confirm()}
      >
        <p>{noticeWords(notice)}</p>
        <p>You can’t take it back.</p>
      </ConfirmDialog>
    </FormStack>
  );
}
