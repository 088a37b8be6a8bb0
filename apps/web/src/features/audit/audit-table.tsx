import { Button, DataTable, Link, Name, type Column } from '@chiron/ui';
import type { AuditPageQuery } from '../../gql/graphql';
import classes from './audit-page.module.css';
import { actionWords, factWords } from './audit-words';

type Event = AuditPageQuery['auditEvents']['edges'][number]['node'];

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

const columnsFor = (onWho: (id: string) => void): readonly Column<Event>[] => [
  { key: 'at', header: 'When', width: '13rem', isRowHeader: true, cell: ({ at }) => when.format(new Date(at)) },
  {
    key: 'who',
    header: 'Who',
    cell: ({ actor }) =>
      actor ? (
        <Link href={`/people/${actor.id}`} look="plain">
          <Name size="inherit">{actor.name}</Name>
        </Link>
      ) : (
        'Chiron, or somebody not shared with you'
      ),
  },
  { key: 'what', header: 'What', cell: ({ action }) => actionWords(action) },
  { key: 'facts', header: 'About', cell: ({ facts }) => <About facts={facts} /> },
  {
    key: 'only',
    header: 'Only theirs',
    isLabelHidden: true,
    width: '8rem',
    cell: ({ actor }) =>
      actor && (
        <Button
          size="compact"
          variant="quiet"
          aria-label={`Only what ${actor.name} did`}
          onPress={() => {
            onWho(actor.id);
          }}
        >
          Only theirs
        </Button>
      ),
  },
];

export type AuditTableProps = {
  readonly events: readonly Event[];
  readonly onWho: (id: string) => void;
};

export function AuditTable({ events, onWho }: AuditTableProps) {
  return (
    <DataTable
      label="Events"
      isLabelHidden
      density="compact"
      columns={columnsFor(onWho)}
      rows={events}
      rowKey={({ id }) => id}
      empty="Nothing in these dates."
    />
  );
}

/** People by name, where the viewer may know them; the rest as short facts. */
function About({ facts }: { readonly facts: Event['facts'] }) {
  const people = facts.flatMap(({ person }) => person ?? []);
  const others = facts.filter(({ person }) => !person).map(({ name, value }) => factWords(name, value));
  return (
    <>
      {people.map(({ id, name }) => (
        <span key={id}>
          <Link href={`/people/${id}`} look="plain">
            <Name size="inherit">{name}</Name>
          </Link>{' '}
        </span>
      ))}
      <span className={classes['facts']}>{others.join(' · ')}</span>
    </>
  );
}
