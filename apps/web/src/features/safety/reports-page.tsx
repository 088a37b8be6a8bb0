import { useQuery } from '@apollo/client/react';
import { DataTable, Link, Status, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { ReportsQuery } from '../../gql/graphql';
import { Answered, momentWords, Page } from '../../page';
import { StaffOnly } from '../institution';
import { reportKindWords, reportStateWords } from './report-words';

const REPORTS = graphql(`
  query Reports {
    reports {
      id
      kind
      state
      sentAt
      reporterName
      subjectName
      handlerName
    }
  }
`);

type Row = ReportsQuery['reports'][number];

const columnsAt = (slug: string): readonly Column<Row>[] => [
  {
    key: 'sent',
    header: 'Sent',
    isRowHeader: true,
    cell: ({ id, sentAt }) => <Link href={`/i/${slug}/reports/${id}`}>{momentWords(sentAt)}</Link>,
  },
  { key: 'kind', header: 'What', cell: ({ kind }) => reportKindWords(kind) },
  { key: 'from', header: 'From', cell: ({ reporterName }) => reporterName },
  { key: 'about', header: 'About', cell: ({ subjectName }) => subjectName ?? 'Somebody of another institution' },
  { key: 'handler', header: 'With', cell: ({ handlerName }) => handlerName ?? 'Nobody yet' },
  {
    key: 'state',
    header: 'State',
    cell: ({ state }) => <Status tone={state === 'OPEN' ? 'waiting' : 'neutral'}>{reportStateWords(state)}</Status>,
  },
];

/** Reports for whoever handles them; never those that are by or about the reader. */
export function ReportsPage() {
  return <StaffOnly capability="reports.handle">{({ slug }) => <Reports slug={slug} />}</StaffOnly>;
}

function Reports({ slug }: { readonly slug: string }) {
  const asked = useQuery(REPORTS, { fetchPolicy: 'network-only' });
  return (
    <Page title="Reports" lead="Opening one is recorded. Reports by or about you are with somebody else.">
      <Answered asked={asked} failure="We couldn’t load the reports.">
        {({ reports }) => (
          <DataTable
            label="Reports"
            isLabelHidden
            density="compact"
            columns={columnsAt(slug)}
            rows={reports}
            rowKey={({ id }) => id}
            empty="No report waits."
          />
        )}
      </Answered>
    </Page>
  );
}
