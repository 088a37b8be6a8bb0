import { ErrorState, LiveRegion, Notice, usePhone } from '@chiron/ui';
import { Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { NotFoundPage } from '../../page';
import { FULL, type ExplorerState } from './explorer-state';
import { KinListDialog, LineagePanel, PathDialog, preloadChart } from './lazy-parts';
import { rangeOf, useLineageAddress, writeAddress } from './lineage-address';
import classes from './lineage-explorer.module.css';
import { LineageFooter, LineLegend } from './lineage-footer';
import { LineageHeading } from './lineage-heading';
import { LineageToolbar } from './lineage-toolbar';
import { ChartView, TableView } from './lineage-views';
import { isFull } from './shown-people';
import { useActs, type Acts } from './use-acts';
import { useExplorer } from './use-explorer';

/** Who mentored whom around one person, as a picture and as a table. */
export function LineageExplorer({ personId }: { readonly personId: string }) {
  const { address, change, search } = useLineageAddress(usePhone());
  const { explorer, state } = useExplorer(personId, rangeOf(address));
  const { acts, selected, listOf, closeList } = useActs(explorer, state, personId, search);
  const [pathFrom, setPathFrom] = useState<string | null>(null);
  const navigate = useNavigate();
  const name = state.graph.people.get(state.focus)?.name ?? '';
  const recent = useRecent(state);
  useEffect(() => {
    if (address.view === 'chart') preloadChart();
  }, [address.view]);

  if (state.status === 'not-found') return <NotFoundPage />;
  const onPath = (id: string) => {
    setPathFrom(id);
  };
  return (
    <div className={classes['explorer']}>
      <LineageHeading name={name} recent={recent} onFocus={acts.onFocus} />
      <LineageToolbar
        address={address}
        onChange={change}
        onFocus={acts.onFocus}
        onPath={() => {
          onPath(selected !== null && state.graph.people.has(selected) ? selected : personId);
        }}
      />
      <Notices state={state} onRetry={() => void explorer.open(personId, rangeOf(address))} onExpand={acts.onExpand} />
      <div className={classes['body']}>
        {address.view === 'table' ? (
          <TableView state={state} explorer={explorer} address={address} name={name} onSelect={acts.onSelect} />
        ) : (
          <ChartView
            state={state}
            explorer={explorer}
            name={name}
            selected={selected}
            tableHref={`?${writeAddress(new URLSearchParams(search), { view: 'table' }).toString()}`}
            acts={acts}
            onPath={onPath}
            onTable={() => {
              change({ view: 'table' });
            }}
          />
        )}
        <Suspense>
          {selected !== null && <LineagePanel state={state} selected={selected} onPath={onPath} {...acts} />}
        </Suspense>
      </div>
      <footer className={classes['foot']}>
        <LineageFooter counts={state.counts} />
        {address.view === 'chart' && <LineLegend />}
      </footer>
      <LiveRegion message={state.said} />
      <Suspense>
        {listOf && (
          <KinListDialog of={listOf} state={state} explorer={explorer} onFocus={acts.onFocus} onClose={closeList} />
        )}
        {pathFrom !== null && (
          <PathDialog
            from={state.graph.people.get(pathFrom)?.name ?? name}
            onPick={(to) => void navigate(`/lineage/path?${new URLSearchParams({ a: pathFrom, b: to }).toString()}`)}
            onClose={() => {
              setPathFrom(null);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** The last five people in focus, newest first, without the one who is. */
function useRecent({ focus, graph, status }: ExplorerState): readonly { id: string; name: string }[] {
  const [trail, setTrail] = useState<readonly string[]>([]);
  if (status === 'ready' && trail[0] !== focus) setTrail([focus, ...trail.filter((id) => id !== focus)].slice(0, 6));
  return trail.slice(1).flatMap((id) => {
    const person = graph.people.get(id);
    return person ? [{ id, name: person.name }] : [];
  });
}

type NoticesProps = { state: ExplorerState; onRetry: () => void; onExpand: Acts['onExpand'] };

function Notices({ state, onRetry, onExpand }: NoticesProps) {
  const { failed, shown, status } = state;
  return (
    <>
      {status === 'failed' && <ErrorState onRetry={onRetry}>We couldn’t load this lineage.</ErrorState>}
      {failed && (
        <ErrorState
          onRetry={() => {
            onExpand(failed.id, failed.side);
          }}
        >
          {`We couldn’t load these ${failed.side}. The rest of the picture is still here.`}
        </ErrorState>
      )}
      {isFull(shown) && <Notice>{FULL}</Notice>}
    </>
  );
}
