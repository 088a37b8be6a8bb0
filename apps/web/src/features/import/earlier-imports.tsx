import { useQuery } from '@apollo/client/react';
import { DataTable, Link, type Column } from '@chiron/ui';
import { Answered, PageTurner, usePageAddress } from '../../page';
import { changesOf, type ImportFacts } from './import-facts';
import { IMPORTS } from './import-queries';
import { stateWords } from './import-words';

const PAGE = 20;

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const columnsAt = (slug: string): readonly Column<ImportFacts>[] => [
  {
    key: 'begun',
    header: 'Begun',
    isRowHeader: true,
    cell: ({ id, createdAt }) => (
      <Link href={`/i/${slug}/people/import/${id}`}>{when.format(new Date(createdAt))}</Link>
    ),
  },
  { key: 'source', header: 'Source', cell: ({ source }) => source },
  { key: 'files', header: 'Files', cell: ({ files }) => files.map(({ name }) => name).join(', ') || 'None yet' },
  { key: 'state', header: 'State', cell: ({ state }) => stateWords(state) },
  {
    key: 'changes',
    header: 'Changes',
    isNumeric: true,
    cell: (one) => (one.people ? changesOf(one).toLocaleString('en') : '–'),
  },
];

/** Imports of the institution, the newest first. */
export function EarlierImports({ slug }: { readonly slug: string }) {
  const { after, page } = usePageAddress();
  const asked = useQuery(IMPORTS, { variables: { first: PAGE, after } });
  const table = (rows: readonly ImportFacts[], isLoading = false) => (
    <DataTable
      label="Earlier imports"
      isLabelHidden
      density="compact"
      columns={columnsAt(slug)}
      rows={rows}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      skeletonRows={4}
      empty="No import yet. The first one begins with a file of mentorships."
    />
  );
  return (
    <Answered asked={asked} failure="We couldn’t load the earlier imports." skeleton={table([], true)}>
      {({ imports }) => (
        <>
          {table(imports.edges.map(({ node }) => node))}
          <PageTurner label="Pages of earlier imports" page={page} size={PAGE} list={imports} />
        </>
      )}
    </Answered>
  );
}
