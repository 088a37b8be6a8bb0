import { useQuery } from '@apollo/client/react';
import { DataTable, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { MyReportsQuery } from '../../gql/graphql';
import { Answered, momentWords, Page } from '../../page';
import { reportKindWords, reportStateWords } from './report-words';

const MY_REPORTS = graphql(`
  query MyReports {
    myReports {
      id
      kind
      state
      sentAt
      movedAt
      subject {
        id
        name
      }
      institution {
        id
        name
      }
    }
  }
`);

type Row = MyReportsQuery['myReports'][number];

const columns: readonly Column<Row>[] = [
  { key: 'sent', header: 'Sent', isRowHeader: true, cell: ({ sentAt }) => momentWords(sentAt) },
  { key: 'about', header: 'About', cell: ({ subject }) => subject?.name ?? 'Somebody not shared with you now' },
  { key: 'kind', header: 'What', cell: ({ kind }) => reportKindWords(kind) },
  { key: 'to', header: 'To', cell: ({ institution }) => institution.name },
  { key: 'state', header: 'State', cell: ({ state }) => reportStateWords(state) },
  { key: 'moved', header: 'Last moved', cell: ({ movedAt }) => momentWords(movedAt) },
];

/** What one has reported, and what became of it. The words are not shown again. */
export function MyReportsPage() {
  const asked = useQuery(MY_REPORTS);
  return (
    <Page title="My reports" lead="What became of what you reported. Your words are not shown again.">
      <Answered asked={asked} failure="We couldn’t load your reports.">
        {({ myReports }) => (
          <DataTable
            label="My reports"
            isLabelHidden
            columns={columns}
            rows={myReports}
            rowKey={({ id }) => id}
            empty="You have reported nothing."
          />
        )}
      </Answered>
    </Page>
  );
}
