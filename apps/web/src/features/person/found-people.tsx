import { useQuery } from '@apollo/client/react';
import { Button, EmptyState, LiveRegion } from '@chiron/ui';
import { useState } from 'react';
import { graphql } from '../../gql';
import { Answered } from '../../page';
import { PeopleSkeleton } from './people-skeleton';
import { PersonRow } from './person-row';
import classes from './people-page.module.css';

const FOUND_PEOPLE = graphql(`
  query FoundPeople($search: String, $first: Int!, $after: String) {
    people(search: $search, first: $first, after: $after) @connection(key: "people", filter: ["search"]) {
      totalCount
      edges {
        cursor
        node {
          id
          ...PersonRow_person
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const PAGE = { found: 25, everybody: 50 };

/** People by name, best first; everybody of the institution when nothing is searched. */
export function FoundPeople({ search }: { readonly search: string | null }) {
  const first = search === null ? PAGE.everybody : PAGE.found;
  const asked = useQuery(FOUND_PEOPLE, { variables: { search: search ?? undefined, first } });
  const [isGrowing, setGrowing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const showMore = async (after: string | null) => {
    setGrowing(true);
    setFailed(false);
    await asked.fetchMore({ variables: { after } }).catch(() => {
      setFailed(true);
    });
    setGrowing(false);
  };
  return (
    <Answered asked={asked} failure="We couldn’t search just now." skeleton={<PeopleSkeleton />}>
      {({ people: { edges, totalCount, pageInfo } }) => (
        <>
          <LiveRegion message={countWords(edges.length, totalCount, pageInfo.hasNextPage)} />
          {edges.length === 0 ? (
            <EmptyState>No one by that name is shared with you. Try fewer letters, or another spelling.</EmptyState>
          ) : (
            <>
              <p className={classes['count']} aria-hidden>
                {countWords(edges.length, totalCount, pageInfo.hasNextPage)}
              </p>
              <ul role="list" aria-label="People" className={classes['list']}>
                {edges.map(({ node }) => (
                  <PersonRow key={node.id} person={node} />
                ))}
              </ul>
            </>
          )}
          {pageInfo.hasNextPage && (
            <div className={classes['more']}>
              <Button isPending={isGrowing} onPress={() => void showMore(pageInfo.endCursor)}>
                Show more
              </Button>
              {hasFailed && <p role="alert">We couldn’t load more. Try again.</p>}
            </div>
          )}
        </>
      )}
    </Answered>
  );
}

function countWords(shown: number, total: number | null, hasMore: boolean): string {
  if (total !== null && total > shown) return `${shown} of ${total} people`;
  if (hasMore) return `The ${shown} closest matches`;
  return shown === 1 ? '1 person' : `${shown} people`;
}
