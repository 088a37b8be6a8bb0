import { useMutation, useQuery } from '@apollo/client/react';
import type { ReportState } from '@chiron/domain/report';
import { Breadcrumb, Button, Notice } from '@chiron/ui';
import { useParams } from 'react-router';
import { graphql } from '../../gql';
import type { OpenReportQuery } from '../../gql/graphql';
import { Actions, Answered, Facts, momentWords, Page, Section, useDeed } from '../../page';
import { StaffOnly } from '../institution';
import classes from './safety.module.css';
import { reportKindWords, reportStateWords } from './report-words';

const REPORT = graphql(`
  query OpenReport($id: ID!) {
    report(id: $id) {
      text
      report {
        id
        kind
        state
        sentAt
        movedAt
        reporterName
        subjectName
        handlerName
      }
    }
  }
`);

const MOVE = graphql(`
  mutation MoveReport($id: ID!, $to: ReportState!) {
    moveReport(id: $id, to: $to) {
      ... on Report {
        id
        state
        movedAt
        handlerName
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

type Report = OpenReportQuery['report']['report'];

const STEPS: Readonly<Record<ReportState, readonly { to: ReportState; label: string }[]>> = {
  OPEN: [
    { to: 'IN_HAND', label: 'Take in hand' },
    { to: 'CLOSED', label: 'Close' },
  ],
  IN_HAND: [{ to: 'CLOSED', label: 'Close' }],
  CLOSED: [{ to: 'IN_HAND', label: 'Take up again' }],
};

/** One report with its words, for whoever handles it. */
export function OneReportPage() {
  const { id = '' } = useParams();
  return <StaffOnly capability="reports.handle">{({ slug }) => <OneReport key={id} id={id} slug={slug} />}</StaffOnly>;
}

function OneReport({ id, slug }: { readonly id: string; readonly slug: string }) {
  // Read anew each time, and kept nowhere once the page closes.
  const asked = useQuery(REPORT, { variables: { id }, fetchPolicy: 'no-cache' });
  const again = () => void asked.refetch().catch(() => undefined);
  return (
    <Answered asked={asked} failure="We couldn’t open this report.">
      {({ report: { text, report } }) => (
        <Page title="Report" above={<Breadcrumb crumbs={[{ label: 'Reports', href: `/i/${slug}/reports` }]} />}>
          <Facts
            facts={[
              { label: 'From', value: report.reporterName },
              { label: 'About', value: report.subjectName ?? 'Somebody of another institution' },
              { label: 'What', value: reportKindWords(report.kind) },
              { label: 'Sent', value: momentWords(report.sentAt) },
              { label: 'State', value: `${reportStateWords(report.state)}, since ${momentWords(report.movedAt)}` },
              { label: 'With', value: report.handlerName ?? 'Nobody yet' },
            ]}
          />
          <Section title="What they wrote">
            <p className={classes['words']}>{text}</p>
          </Section>
          <Section title="Next">
            <Steps report={report} onMoved={again} />
          </Section>
        </Page>
      )}
    </Answered>
  );
}

function Steps({ report: { id, state }, onMoved }: { readonly report: Report; readonly onMoved: () => void }) {
  const deed = useDeed('We couldn’t change this. Nothing was changed. Try again.');
  const [move] = useMutation(MOVE);
  const go = async (to: ReportState) => {
    await deed.run(async () => (await move({ variables: { id, to } })).data?.moveReport);
    onMoved();
  };
  return (
    <>
      <p>The person who wrote it sees each step. Whoever takes it is its handler.</p>
      {deed.problem && (
        <Notice tone="danger" isAnnounced>
          {deed.problem}
        </Notice>
      )}
      <Actions>
        {STEPS[state].map(({ to, label }) => (
          <Button key={to} isPending={deed.isPending} onPress={() => void go(to)}>
            {label}
          </Button>
        ))}
      </Actions>
    </>
  );
}
