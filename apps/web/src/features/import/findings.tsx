import { useQuery } from '@apollo/client/react';
import { DataTable, FilterBar, Pagination, SelectField, type Column } from '@chiron/ui';
import { useState } from 'react';
import { Answered, Section } from '../../page';
import type { Finding, FindingKind, ImportFacts } from './import-facts';
import { FINDINGS } from './import-queries';
import { counted, kindWords } from './import-words';
import classes from './import-stage.module.css';

const PAGE = 50;

type Found = NonNullable<ImportFacts['found']>;

const columns: readonly Column<Finding>[] = [
  { key: 'file', header: 'File', isRowHeader: true, width: '14rem', cell: ({ file }) => file ?? 'All files' },
  {
    key: 'line',
    header: 'Line',
    isNumeric: true,
    width: '5rem',
    cell: ({ line }) => line?.toLocaleString('en') ?? '–',
  },
  { key: 'reason', header: 'What was found', cell: ({ reason }) => reason },
];

const countOf = (found: Found): Readonly<Record<FindingKind, number>> => ({
  REFUSED: found.refused,
  CONFLICTING: found.conflicting,
  CHANGED: found.changed,
  NOTED: found.noted,
});

const KINDS: readonly FindingKind[] = ['REFUSED', 'CONFLICTING', 'CHANGED', 'NOTED'];

export type FindingsProps = {
  readonly importId: string;
  readonly found: Found;
};

/** Rows that are refused, disagree or change something; what is in the way stands first. */
export function Findings({ importId, found }: FindingsProps) {
  const counts = countOf(found);
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  const [chosen, setChosen] = useState<FindingKind>();
  const kind = chosen ?? kinds[0];
  if (!kind) return null;
  return (
    <Section title="Rows to look at">
      <FilterBar label="Which rows" className={classes['filters']}>
        <SelectField
          label="Show"
          options={kinds.map((value) => ({
            value,
            label: `${kindWords(value)} (${counts[value].toLocaleString('en')})`,
          }))}
          value={kind}
          onChange={setChosen}
        />
      </FilterBar>
      <Listed key={kind} importId={importId} kind={kind} all={counts[kind]} />
    </Section>
  );
}

type ListedProps = {
  readonly importId: string;
  readonly kind: FindingKind;
  /** How many there are, listed or not. */
  readonly all: number;
};

function Listed({ importId, kind, all }: ListedProps) {
  const [trail, setTrail] = useState<readonly string[]>([]);
  const asked = useQuery(FINDINGS, { variables: { id: importId, kind, first: PAGE, after: trail.at(-1) } });
  const from = trail.length * PAGE + 1;
  const table = (rows: readonly Finding[], isLoading = false) => (
    <DataTable
      label={`${kindWords(kind)} rows`}
      isLabelHidden
      density="compact"
      columns={columns}
      rows={rows}
      rowKey={({ file, line, reason }) => `${file ?? ''} ${String(line)} ${reason}`}
      isLoading={isLoading}
      skeletonRows={Math.min(all, 6)}
    />
  );
  return (
    <Answered asked={asked} failure="We couldn’t load these rows." skeleton={table([], true)}>
      {({ import: { findings } }) => {
        const { edges, pageInfo } = findings;
        const listed = findings.totalCount ?? all;
        const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        return (
          <>
            {table(edges.map(({ node }) => node))}
            {listed > PAGE && (
              <Pagination
                label={`Pages of ${kindWords(kind).toLowerCase()} rows`}
                from={from}
                to={from + edges.length - 1}
                total={listed}
                onPrevious={
                  trail.length === 0
                    ? undefined
                    : () => {
                        setTrail(trail.slice(0, -1));
                      }
                }
                onNext={
                  next === null
                    ? undefined
                    : () => {
                        setTrail([...trail, next]);
                      }
                }
              />
            )}
            {all > listed && (
              <p className={classes['rest']}>
                The first {listed.toLocaleString('en')} of {counted(all, 'row')} are listed. Mend these and check again.
              </p>
            )}
          </>
        );
      }}
    </Answered>
  );
}
