import { ErrorState, LiveRegion, LoadingState, Notice, Skeleton, usePhone } from '@chiron/ui';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { NotFoundPage } from '../../page';
import { FULL, type Explorer, type ExplorerState } from './explorer';
import { KinListDialog } from './kin-list-dialog';
import { rangeOf, useLineageAddress, writeAddress } from './lineage-address';
import classes from './lineage-explorer.module.css';
import { LineageFooter } from './lineage-footer';
import type { Side } from './lineage-graph';
import { LineageHeading } from './lineage-heading';
import { LineagePanel } from './lineage-panel';
import { LineageTable } from './lineage-table';
import { LineageToolbar } from './lineage-toolbar';
import { PathDialog } from './path-dialog';
import { LineageChart } from './picture/lineage-chart';
import { pictureOf } from './picture/picture';
import { branchOf, isFull, STEP } from './shown-people';
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
        <LineagePanel state={state} selected={selected} onPath={onPath} {...acts} />
      </div>
      <LineageFooter counts={state.counts} />
      <LiveRegion message={state.said} />
      <KinListDialog of={listOf} state={state} explorer={explorer} onFocus={acts.onFocus} onClose={closeList} />
      <PathDialog
        from={pathFrom === null ? null : (state.graph.people.get(pathFrom)?.name ?? name)}
        onPick={(to) => void navigate(`/lineage/path?${new URLSearchParams({ a: pathFrom ?? '', b: to }).toString()}`)}
        onClose={() => {
          setPathFrom(null);
        }}
      />
    </div>
  );
}

type Acts = {
  readonly onSelect: (key: string | null) => void;
  readonly onFocus: (id: string) => void;
  readonly onExpand: (id: string, side: Side) => void;
  readonly onCollapse: (id: string, side: Side) => void;
};

function useActs(explorer: Explorer, state: ExplorerState, personId: string, search: string) {
  const navigate = useNavigate();
  const [selection, setSelection] = useState<{ focus: string; key: string | null }>({ focus: personId, key: null });
  const [listOf, setListOf] = useState<{ id: string; side: Side } | null>(null);
  const onSelect = useCallback(
    (key: string | null) => {
      setSelection({ focus: personId, key });
    },
    [personId],
  );
  const onFocus = useCallback(
    (id: string) => {
      setListOf(null);
      if (id !== personId) void navigate({ pathname: `/lineage/${id}`, search });
    },
    [navigate, personId, search],
  );
  const onExpand = useCallback(
    (id: string, side: Side) => {
      if (branchOf(explorer.state.shown, id, side).length >= STEP.list) setListOf({ id, side });
      else void explorer.expand(id, side);
    },
    [explorer],
  );
  const onCollapse = useCallback(
    (id: string, side: Side) => {
      explorer.collapse(id, side);
    },
    [explorer],
  );
  const acts: Acts = useMemo(
    () => ({ onSelect, onFocus, onExpand, onCollapse }),
    [onSelect, onFocus, onExpand, onCollapse],
  );
  const { graph, shown } = state;
  const key = selection.focus === personId ? selection.key : null;
  const isThere = key !== null && (graph.people.has(key) || graph.ties.has(key) || shown.has(key));
  const closeList = useCallback(() => {
    setListOf(null);
  }, []);
  return { acts, selected: isThere ? key : null, listOf, closeList };
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

type TableViewProps = {
  readonly state: ExplorerState;
  readonly explorer: Explorer;
  readonly address: { readonly direction: 'both' | 'mentors' | 'mentees' };
  readonly name: string;
  readonly onSelect: Acts['onSelect'];
};

function TableView({ state, explorer, address, name, onSelect }: TableViewProps) {
  if (state.status === 'loading')
    return (
      <LoadingState label="Loading the lineage">
        <div className={classes['skeleton']}>
          <Skeleton lines={8} />
        </div>
      </LoadingState>
    );
  return (
    <LineageTable state={state} explorer={explorer} direction={address.direction} name={name} onSelect={onSelect} />
  );
}

type ChartViewProps = {
  readonly state: ExplorerState;
  readonly explorer: Explorer;
  readonly name: string;
  readonly selected: string | null;
  readonly tableHref: string;
  readonly acts: Acts;
  readonly onPath: (id: string) => void;
  readonly onTable: () => void;
};

function ChartView({ state, explorer, name, selected, tableHref, acts, onPath, onTable }: ChartViewProps) {
  const { graph, shown, focus } = state;
  const picture = useMemo(() => pictureOf(graph, shown, focus), [graph, shown, focus]);
  const collapse = useCallback(
    (id: string) => {
      const outward: Side = (explorer.state.shown.get(id)?.band ?? 0) < 0 ? 'mentors' : 'mentees';
      const side = branchOf(explorer.state.shown, id, outward).length > 0 ? outward : other(outward);
      explorer.collapse(id, side);
    },
    [explorer],
  );
  const near = useCallback(
    (id: string, side: Side) => {
      explorer.prefetch(id, side);
    },
    [explorer],
  );
  if (shown.size === 0) return state.status === 'loading' ? <ChartSkeleton /> : null;
  return (
    <LineageChart
      picture={picture}
      label={`Lineage of ${name}`}
      selected={selected}
      anchor={state.anchor}
      tableHref={tableHref}
      openedAs={(id) => explorer.viewOf(id)}
      onLeave={(id, view) => {
        explorer.leave(id, view);
      }}
      onSelect={acts.onSelect}
      onFocus={acts.onFocus}
      onExpand={acts.onExpand}
      onCollapse={collapse}
      onNear={near}
      onPath={onPath}
      onTable={onTable}
      onSay={(words) => {
        explorer.say(words);
      }}
    />
  );
}

const other = (side: Side): Side => (side === 'mentors' ? 'mentees' : 'mentors');

function ChartSkeleton() {
  return (
    <LoadingState label="Loading the lineage">
      <div className={classes['cards']}>
        {[2, 1, 4].map((count) => (
          <div key={count} className={classes['row']}>
            {Array.from({ length: count }, (_, index) => (
              <Skeleton key={index} width="14rem" height="6.25rem" />
            ))}
          </div>
        ))}
      </div>
    </LoadingState>
  );
}
