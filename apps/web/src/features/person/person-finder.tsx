import { useQuery } from '@apollo/client/react';
import { searchable } from '@chiron/domain/search';
import { SearchPicker } from '@chiron/ui';
import { useDeferredValue, useState } from 'react';
import { graphql } from '../../gql';
import { labelsOf, stageWords } from '../stage';

const FIND_PEOPLE = graphql(`
  query FindPeople($search: String!) {
    people(search: $search, first: 8) {
      edges {
        node {
          id
          name
          stage
          stageYear
          institution {
            id
            name
            stageLabels {
              stage
              label
            }
          }
        }
      }
    }
  }
`);

const FEWEST_LETTERS = 2;

export type PersonFinderProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly onPick: (person: { id: string; name: string }) => void;
};

/** Finds one person by part of a name. */
export function PersonFinder({ onPick, ...words }: PersonFinderProps) {
  const [query, setQuery] = useState('');
  const search = useDeferredValue(query.trim());
  const isLongEnough = searchable(search).length >= FEWEST_LETTERS;
  const { data, loading } = useQuery(FIND_PEOPLE, { variables: { search }, skip: !isLongEnough });
  const found = isLongEnough ? (data?.people.edges.map(({ node }) => node) ?? []) : [];
  const candidates = found.map(({ id, name, stage, stageYear, institution }) => ({
    key: id,
    label: name,
    detail: [stage && stageWords(stage, stageYear, labelsOf(institution?.stageLabels)), institution?.name]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <SearchPicker
      {...words}
      query={query}
      onQueryChange={setQuery}
      candidates={candidates}
      isLoading={loading}
      emptyText="No one by that name."
      onPick={(id) => {
        const person = found.find((one) => one.id === id);
        setQuery('');
        if (person) onPick(person);
      }}
    />
  );
}
