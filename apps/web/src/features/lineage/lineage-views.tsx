import { LoadingState, Skeleton } from '@chiron/ui';
import { Suspense, useCallback, useMemo } from 'react';
import type { Explorer } from './explorer';
import type { ExplorerState } from './explorer-state';
import { LineageChart, LineageTable } from './lazy-parts';
import classes from './lineage-explorer.module.css';
import type { Side } from './lineage-graph';
import { pictureOf } from './picture/picture';
import { branchOf } from './shown-people';
import type { Acts } from './use-acts';

type TableViewProps = {
  readonly state: ExplorerState;
  readonly explorer: Explorer;
  readonly address: { readonly direction: 'both' | 'mentors' | 'mentees' };
  readonly name: string;
  readonly onSelect: Acts['onSelect'];
};

/** The lineage as a table, or its place while it loads. */
export function TableView({ state, explorer, address, name, onSelect }: TableViewProps) {
  const waiting = (
    <LoadingState label="Loading the lineage">
      <div className={classes['skeleton']}>
        <Skeleton lines={8} />
      </div>
    </LoadingState>
  );
  if (state.status === 'loading') return waiting;
  return (
    <Suspense fallback={waiting}>
      <LineageTable state={state} explorer={explorer} direction={address.direction} name={name} onSelect={onSelect} />
    </Suspense>
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

/** The lineage as a picture, or its place while it loads. */
export function ChartView({ state, explorer, name, selected, tableHref, acts, onPath, onTable }: ChartViewProps) {
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
    <Suspense fallback={<ChartSkeleton />}>
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
    </Suspense>
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
