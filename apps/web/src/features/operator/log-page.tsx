import { useQuery } from '@apollo/client/react';
import { DataTable, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { InstallationLogQuery } from '../../gql/graphql';
import { Answered, momentWords, Page, PageTurner, usePageAddress } from '../../page';
import { OperatorOnly } from './operator-only';
import { subjectWords } from './subject-words';

const LOG = graphql(`
  query InstallationLog($first: Int!, $after: String) {
    installationLog(first: $first, after: $after) {
      edges {
        node {
          n
          at
          action
          actorId
          subject
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

type Row = InstallationLogQuery['installationLog']['edges'][number]['node'];

const PAGE = 40;

const columns: readonly Column<Row>[] = [
  { key: 'n', header: 'Number', isNumeric: true, isRowHeader: true, cell: ({ n }) => n },
  { key: 'at', header: 'When', width: '11rem', cell: ({ at }) => momentWords(at) },
  { key: 'action', header: 'What', cell: ({ action }) => action },
  { key: 'actor', header: 'By', cell: ({ actorId }) => actorId ?? 'The system' },
  { key: 'subject', header: 'To', cell: ({ subject }) => subjectWords(subject) },
];

/** What was done to the installation: ids, never names. */
export function LogPage() {
  return (
    <OperatorOnly>
      <Log />
    </OperatorOnly>
  );
}

function Log() {
  const { after, page } = usePageAddress();
  const asked = useQuery(LOG, { variables: { first: PAGE, after } });
  return (
    <Page title="Operator log" lead="What was done to this installation. Ids, never names.">
      <Answered asked={asked} failure="We couldn’t load the log.">
        {({ installationLog }) => (
          <>
            <DataTable
              label="Operator log"
              isLabelHidden
              density="compact"
              columns={columns}
              rows={installationLog.edges.map(({ node }) => node)}
              rowKey={({ n }) => String(n)}
              empty="Nothing has been done yet."
            />
            <PageTurner label="Pages of the log" page={page} size={PAGE} list={installationLog} />
          </>
        )}
      </Answered>
    </Page>
  );
}
