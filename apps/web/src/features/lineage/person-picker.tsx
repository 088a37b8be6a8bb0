import { useApolloClient } from '@apollo/client/react';
import { SearchPicker } from '@chiron/ui';
import { useEffect, useState } from 'react';
import type { LineagePerson } from './lineage-graph';
import { FIND } from './lineage-queries';
import { lifeText, stageText } from './person-words';

const PAUSE_MS = 200;

export type PersonPickerProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly onPick: (id: string) => void;
  readonly className?: string;
};

/** Finds one person by part of a name, typing errors forgiven. */
export function PersonPicker({ onPick, ...words }: PersonPickerProps) {
  const client = useApolloClient();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ query: string; people: readonly LineagePerson[] }>({ query: '', people: [] });
  const search = query.trim();

  useEffect(() => {
    if (search === '') return undefined;
    let isCurrent = true;
    const pause = setTimeout(() => {
      void client
        .query({ query: FIND, variables: { search } })
        .then(({ data }) => data?.people.edges.map(({ node }) => node) ?? [])
        .catch(() => [])
        .then((people) => {
          if (isCurrent) setFound({ query: search, people });
        });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [client, search]);

  return (
    <SearchPicker
      {...words}
      query={query}
      onQueryChange={setQuery}
      candidates={search === '' ? [] : found.people.map(candidateOf)}
      isLoading={search !== found.query}
      emptyText="No one by that name."
      onPick={(id) => {
        setQuery('');
        onPick(id);
      }}
    />
  );
}

function candidateOf(person: LineagePerson) {
  const detail = [stageText(person), lifeText(person), person.institution?.name].filter(Boolean).join(' · ');
  return { key: person.id, label: person.name, detail };
}
