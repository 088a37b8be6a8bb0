import { DataTable, Link, Name, type Column } from '@chiron/ui';
import { graphql } from '../../gql';
import type { DisclosureTable_PageFragment } from '../../gql/graphql';
import { momentWords, PageTurner, usePageAddress } from '../../page';
import { basisWords, categoriesWords, purposeWords } from './sharing-words';

graphql(`
  fragment DisclosureTable_page on DisclosureConnection {
    edges {
      cursor
      node {
        at
        categories
        purposes
        agreements
        consents
        byClient
        institution {
          id
          name
        }
        recipient {
          id
          name
        }
        person {
          id
          name
        }
        actor {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
`);

export const DISCLOSURES_A_PAGE = 25;

type Row = DisclosureTable_PageFragment['edges'][number];

const WHEN: Column<Row> = { key: 'at', header: 'When', isRowHeader: true, cell: ({ node }) => momentWords(node.at) };

const OF: Column<Row> = { key: 'of', header: 'Records of', cell: ({ node }) => node.institution.name };

const PERSON: Column<Row> = {
  key: 'person',
  header: 'Whose record',
  cell: ({ node: { person } }) =>
    person ? (
      <Link href={`/people/${person.id}`} look="plain">
        <Name size="inherit">{person.name}</Name>
      </Link>
    ) : (
      'Not shared with you'
    ),
};

const REST: readonly Column<Row>[] = [
  { key: 'to', header: 'To whom', cell: whoLooked },
  { key: 'what', header: 'What', cell: ({ node }) => categoriesWords(node.categories) },
  { key: 'purpose', header: 'Purpose', cell: ({ node }) => purposeWords(node.purposes) },
  { key: 'basis', header: 'Basis', cell: ({ node }) => basisWords(node.agreements.length, node.consents.length) },
];

function whoLooked({ node: { recipient, actor, byClient } }: Row): string {
  const who = byClient ? 'an API client' : (actor?.name ?? 'somebody of its staff');
  return `${recipient.name}: ${who}`;
}

export type DisclosureTableProps = {
  readonly page: DisclosureTable_PageFragment;
  readonly label: string;
  /** About the reader alone, or about people of the reader's institution. */
  readonly isAboutMe?: boolean;
  readonly empty: string;
};

/** Who saw which records, when, what for and on which basis, the newest first. */
export function DisclosureTable({ page, label, isAboutMe = false, empty }: DisclosureTableProps) {
  const { page: number } = usePageAddress();
  return (
    <>
      <DataTable
        label={label}
        isLabelHidden
        density="compact"
        columns={[WHEN, isAboutMe ? OF : PERSON, ...REST]}
        rows={page.edges}
        rowKey={({ cursor }) => cursor}
        empty={empty}
      />
      <PageTurner label="Pages of disclosures" page={number} size={DISCLOSURES_A_PAGE} list={page} />
    </>
  );
}
