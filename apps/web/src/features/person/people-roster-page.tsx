import { useQuery } from '@apollo/client/react';
import { DataTable, Link, LinkButton, Name, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { PeopleRosterQuery } from '../../gql/graphql';
import { Answered, Page, PageTurner, usePageAddress } from '../../page';
import { StaffOnly } from '../institution';
import { InviteLink } from '../invitation';
import { labelsOf, shortStage } from '../stage';
import { lifeYears } from './life-years';

const PEOPLE_ROSTER = graphql(`
  query PeopleRoster($first: Int!, $after: String) {
    people(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          bornYear
          diedYear
          stage
          stageYear
          specialty
          organisation
          institution {
            id
            stageLabels {
              stage
              label
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

type Row = PeopleRosterQuery['people']['edges'][number]['node'];

const PAGE = 40;

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: 'Name',
    isRowHeader: true,
    cell: ({ id, name, ...life }) => (
      <>
        <Link href={`/people/${id}`} look="plain">
          <Name size="inherit">{name}</Name>
        </Link>{' '}
        <span className="type-meta">{lifeYears(life)}</span>
      </>
    ),
  },
  { key: 'stage', header: 'Stage', width: '10rem', cell: stageOf },
  { key: 'specialty', header: 'Specialty', cell: ({ specialty }) => specialty ?? '–' },
  { key: 'organisation', header: 'Organisation', cell: ({ organisation }) => organisation ?? '–' },
  {
    key: 'lineage',
    header: 'Lineage',
    isLabelHidden: true,
    cell: ({ id, name }) => (
      <Link href={`/lineage/${id}`} aria-label={`Lineage of ${name}`}>
        Lineage
      </Link>
    ),
  },
];

/** Everyone whom the institution records, by name, for its staff. */
export function PeopleRosterPage() {
  return (
    <StaffOnly capability="people.read">
      {({ name, slug }) => (
        <Page
          title="People roster"
          lead={`Everyone whom ${name} records, by name.`}
          actions={
            <>
              <LinkButton href="/people">Find a person</LinkButton>
              <InviteLink slug={slug} />
            </>
          }
        >
          <Roster />
        </Page>
      )}
    </StaffOnly>
  );
}

function Roster() {
  const { after, page } = usePageAddress();
  const asked = useQuery(PEOPLE_ROSTER, { variables: { first: PAGE, after } });
  return (
    <Answered asked={asked} failure="We couldn’t load the roster." skeleton={<RosterTable rows={[]} isLoading />}>
      {({ people }) => (
        <>
          <RosterTable rows={people.edges.map(({ node }) => node)} />
          <PageTurner label="Pages of the roster" page={page} size={PAGE} list={people} />
        </>
      )}
    </Answered>
  );
}

function RosterTable({ rows, isLoading }: { readonly rows: readonly Row[]; readonly isLoading?: boolean }) {
  return (
    <DataTable
      label="People"
      isLabelHidden
      density="compact"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      skeletonRows={12}
      empty="Nobody is recorded here yet. An import brings people in."
    />
  );
}

function stageOf({ stage, stageYear, institution }: Row): string {
  return stage ? shortStage(stage, stageYear, labelsOf(institution?.stageLabels)) : 'Not recorded';
}
