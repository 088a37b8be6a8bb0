import { stageCode } from '@chiron/domain/stage';
import { Button, Crest, Name, type TreeColumn } from '@chiron/ui';
import { accentOf } from '../institution';
import { shortStage, StageMark } from '../stage';
import type { KnownLink, LineageGraph, LineagePerson, Side } from './lineage-graph';
import classes from './lineage-table.module.css';
import { kindText, lifeText, statusText, yearsText } from './person-words';
import type { TableRow } from './table-rows';

export type ColumnActs = {
  readonly onMore: (row: TableRow) => void;
  readonly onAbove: (key: string) => void;
};

export function tableColumns(graph: LineageGraph, side: Side, acts: ColumnActs): readonly TreeColumn<TableRow>[] {
  const person = ({ id, kind }: TableRow) => (kind === 'person' ? graph.people.get(id) : undefined);
  return [
    {
      key: 'person',
      header: 'Person',
      cell: (row) => <PersonCell row={row} person={person(row)} side={side} {...acts} />,
    },
    { key: 'stage', header: 'Stage then → now', cell: (row) => stages(row, person(row), side) },
    {
      key: 'institution',
      header: 'Institution',
      cell: (row) => {
        const one = person(row);
        return one && <InstitutionCell person={one} />;
      },
    },
    { key: 'kind', header: 'Kind', cell: (row) => each(row, kindText) },
    { key: 'years', header: 'Years', cell: (row) => capitalised(each(row, yearsText)) },
    { key: 'status', header: 'Status', cell: (row) => each(row, statusText) },
    {
      key: 'mentees',
      header: 'Direct mentees',
      isNumeric: true,
      cell: (row) => (row.kind === 'person' ? (graph.totals.get(row.id)?.mentees ?? '') : ''),
    },
  ];
}

/** What the links of a tie say, each thing once. */
function each({ tie }: TableRow, words: (link: KnownLink) => string): string {
  return [...new Set(tie?.links.map(words))].join(', ');
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function stages(row: TableRow, person: LineagePerson | undefined, side: Side): string {
  const link = row.tie?.links[0];
  const [then, year] =
    side === 'mentors'
      ? [link?.mentorStageThen, link?.mentorStageYearThen]
      : [link?.menteeStageThen, link?.menteeStageYearThen];
  const before = then ? stageCode({ stage: then, year: year ?? null }) : '';
  const now = person?.stage ? shortStage(person.stage, person.stageYear) : '';
  return [before, now].filter(Boolean).join(' → ') || (row.kind === 'person' ? 'Not recorded' : '');
}

function InstitutionCell({ person }: { readonly person: LineagePerson }) {
  const { institution } = person;
  if (!institution) return <>{person.organisation}</>;
  return (
    <span className={classes['institution']}>
      <Crest letters={institution.crest} accent={accentOf(institution)} size="small" />
      {institution.name}
    </span>
  );
}

type PersonCellProps = ColumnActs & {
  readonly row: TableRow;
  readonly person: LineagePerson | undefined;
  readonly side: Side;
};

function PersonCell({ row, person, side, onMore, onAbove }: PersonCellProps) {
  if (row.kind === 'stub') return <span className={classes['stub']}>Not shared with you</span>;
  if (row.kind === 'more')
    return (
      <Button
        size="compact"
        onPress={() => {
          onMore(row);
        }}
      >
        {`${row.count} more ${side}`}
      </Button>
    );
  const above = row.above;
  return (
    <span className={classes['person']}>
      <StageMark stage={person?.stage ?? null} size="small" />
      <span>
        <Name>{person?.name ?? ''}</Name>
        {person && <span className={classes['life']}>{lifeText(person)}</span>}
        {above === '' && <span className={classes['life']}>In focus</span>}
        {above && (
          <button
            type="button"
            className={classes['above']}
            onClick={() => {
              onAbove(above);
            }}
          >
            Shown above
          </button>
        )}
      </span>
    </span>
  );
}
