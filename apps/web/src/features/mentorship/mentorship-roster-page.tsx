import { useQuery } from '@apollo/client/react';
import { kindLabel } from '@chiron/domain/mentorship';
import { DataTable, Link, Name, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { MentorshipRosterQuery } from '../../gql/graphql';
import { Answered, Page, PageTurner, usePageAddress } from '../../page';
import { StaffOnly } from '../institution';
import { shortStage } from '../stage';
import { periodWords } from './dates';
import { stateWords } from './state';

const MENTORSHIP_ROSTER = graphql(`
  query MentorshipRoster($first: Int!, $after: String) {
    mentorships(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          kind
          state
          endedBy
          started {
            on
            precision
          }
          ended {
            on
            precision
          }
          mentor {
            stageThen
            stageYearThen
            person {
              id
              name
            }
          }
          mentee {
            stageThen
            stageYearThen
            person {
              id
              name
            }
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

type Row = MentorshipRosterQuery['mentorships']['edges'][number]['node'];

const PAGE = 40;

const columns: readonly Column<Row>[] = [
  { key: 'mentor', header: 'Mentor', isRowHeader: true, cell: ({ mentor }) => <Person end={mentor} /> },
  { key: 'mentee', header: 'Mentee', cell: ({ mentee }) => <Person end={mentee} /> },
  { key: 'then', header: 'Stages then', width: '12rem', cell: stagesThen },
  {
    key: 'kind',
    header: 'Kind',
    width: '12rem',
    cell: ({ id, kind }) => <Link href={`/mentorships/${id}`}>{kindLabel(kind)}</Link>,
  },
  { key: 'period', header: 'Years', width: '9rem', cell: ({ started, ended }) => periodWords(started, ended) },
  { key: 'state', header: 'State', width: '11rem', cell: ({ state, endedBy }) => stateWords(state, endedBy) },
];

/** Every mentorship that the institution hosts, newest first, for its staff. */
export function MentorshipRosterPage() {
  return (
    <StaffOnly capability="mentorships.read">
      {({ name }) => (
        <Page title="Mentorship roster" lead={`Every mentorship that ${name} hosts, newest first.`}>
          <Roster />
        </Page>
      )}
    </StaffOnly>
  );
}

function Roster() {
  const { after, page } = usePageAddress();
  const asked = useQuery(MENTORSHIP_ROSTER, { variables: { first: PAGE, after } });
  return (
    <Answered asked={asked} failure="We couldn’t load the roster." skeleton={<RosterTable rows={[]} isLoading />}>
      {({ mentorships }) => (
        <>
          <RosterTable rows={mentorships.edges.map(({ node }) => node)} />
          <PageTurner label="Pages of the roster" page={page} size={PAGE} list={mentorships} />
        </>
      )}
    </Answered>
  );
}

function RosterTable({ rows, isLoading }: { readonly rows: readonly Row[]; readonly isLoading?: boolean }) {
  return (
    <DataTable
      label="Mentorships"
      isLabelHidden
      density="compact"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      skeletonRows={12}
      empty="No mentorships are recorded here yet."
    />
  );
}

function Person({ end: { person } }: { readonly end: Row['mentor'] }) {
  if (!person) return 'Not shared with you';
  return (
    <Link href={`/people/${person.id}`} look="plain">
      <Name size="inherit">{person.name}</Name>
    </Link>
  );
}

function stagesThen({ mentor, mentee }: Row): string {
  const [from, to] = [mentor, mentee].map(({ stageThen, stageYearThen }) =>
    stageThen ? shortStage(stageThen, stageYearThen) : null,
  );
  if (!from && !to) return 'Not recorded';
  return `${from ?? 'unknown'} → ${to ?? 'unknown'}`;
}
