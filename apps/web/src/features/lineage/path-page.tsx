import { Button, EmptyState, LinkButton, Switch } from '@chiron/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { LineagePathsQuery } from '../../gql/graphql';
import { Answered, NotFoundPage, Page } from '../../page';
import { PathChain } from './path-chain';
import classes from './path-page.module.css';
import { PersonPicker } from './person-picker';
import { countOf } from './person-words';
import { usePaths, usePathSteps } from './use-path';

/** How two people are joined: every shortest path, one at a time. */
export function PathPage() {
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('a') ?? '', params.get('b') ?? ''];
  const isDirected = params.get('direction') === 'kept';
  const asked = usePaths(from, to, isDirected);
  const change = (name: string, value: string | null) => {
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });
  };
  if (from === '' || to === '') return <NotFoundPage />;
  return (
    <div className={classes['page']}>
      <Answered key={`${from} ${to}`} asked={asked} failure="We couldn’t look for a path.">
        {(data) => (
          <Page
            title={`Path from ${data.from.name} to ${data.to.name}`}
            lead={<Found data={data} />}
            actions={<LinkButton href={`/lineage/${from}`}>{`Lineage of ${data.from.name}`}</LinkButton>}
          >
            <div className={classes['asks']}>
              <PersonPicker
                label="From"
                placeholder={data.from.name}
                onPick={(id) => {
                  change('a', id);
                }}
              />
              <PersonPicker
                label="To"
                placeholder={data.to.name}
                onPick={(id) => {
                  change('b', id);
                }}
              />
              <Switch
                isSelected={isDirected}
                onChange={(isKept) => {
                  change('direction', isKept ? 'kept' : null);
                }}
              >
                Only from mentor to mentee
              </Switch>
            </div>
            <Paths key={String(isDirected)} data={data} />
          </Page>
        )}
      </Answered>
    </div>
  );
}

function Found({ data }: { readonly data: LineagePathsQuery }) {
  const { steps } = data.lineagePaths;
  const { nearest, nearestCount } = data.nearestCommonMentors;
  if (steps === null) return null;
  const [first] = nearest;
  const distance = steps === 0 ? 'The same person.' : `${countOf(steps, 'step', 'steps')} apart.`;
  if (!first || steps === 0) return <>{distance}</>;
  const others = nearestCount > 1 ? ` and ${countOf(nearestCount - 1, 'other', 'others')}` : '';
  return <>{`${distance} Both trace back to ${first.person.name}${others}.`}</>;
}

function Paths({ data }: { readonly data: LineagePathsQuery }) {
  const { paths, count, steps, gaveUp } = data.lineagePaths;
  const [at, setAt] = useState(0);
  const chain = usePathSteps(paths[at]);
  if (gaveUp)
    return <EmptyState>The search grew too wide before it could tell. Choose two people who are nearer.</EmptyState>;
  if (steps === null) return <EmptyState>No path we can show you within 40 steps.</EmptyState>;
  return (
    <>
      {paths.length > 1 && (
        <div role="group" aria-label="Shortest paths" className={classes['turn']}>
          <Button
            isDisabled={at === 0}
            onPress={() => {
              setAt(at - 1);
            }}
          >
            Previous path
          </Button>
          <span role="status">{`${at + 1} of ${paths.length}${count > paths.length ? ` shown, ${count} in all` : ''}`}</span>
          <Button
            isDisabled={at === paths.length - 1}
            onPress={() => {
              setAt(at + 1);
            }}
          >
            Next path
          </Button>
        </div>
      )}
      <PathChain steps={chain} />
    </>
  );
}
