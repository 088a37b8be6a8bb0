import { EmptyState, TreeGrid, type TreeGridHandle } from '@chiron/ui';
import { useMemo, useState } from 'react';
import type { Explorer } from './explorer';
import type { ExplorerState } from './explorer-state';
import type { Direction } from './lineage-address';
import type { Side } from './lineage-graph';
import classes from './lineage-table.module.css';
import { tableColumns } from './table-columns';
import { limitOf, openKeys, tableRows, type TableRow } from './table-rows';
import { STEP } from './shown-people';

export type LineageTableProps = {
  readonly state: ExplorerState;
  readonly explorer: Explorer;
  readonly direction: Direction;
  readonly name: string;
  readonly onSelect: (key: string) => void;
};

/** The lineage as rows that open: everything that the picture shows, and as much more as one likes. */
export function LineageTable({ direction, ...props }: LineageTableProps) {
  return (
    <div className={classes['tables']}>
      {direction !== 'mentees' && <SideTable key={`mentors ${props.state.focus}`} side="mentors" {...props} />}
      {direction !== 'mentors' && <SideTable key={`mentees ${props.state.focus}`} side="mentees" {...props} />}
    </div>
  );
}

type SideTableProps = Omit<LineageTableProps, 'direction'> & { readonly side: Side };

function SideTable({ side, state, explorer, name, onSelect }: SideTableProps) {
  const { graph, shown, focus, busy } = state;
  const [grid, setGrid] = useState<TreeGridHandle | null>(null);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [steps, setSteps] = useState<ReadonlyMap<string, number>>(new Map());
  const rows = useMemo(
    () => tableRows(focus, { graph, shown, side, turned, steps }),
    [focus, graph, shown, side, turned, steps],
  );
  const expanded = useMemo(() => openKeys(rows), [rows]);

  const onExpandedChange = (row: TableRow, isExpanded: boolean) => {
    setTurned((now) => new Map(now).set(row.key, isExpanded));
    if (isExpanded) void explorer.know(row.id, side, limitOf(steps, row.key));
  };
  const onMore = (row: TableRow) => {
    const path = row.key.slice(0, -'/more'.length);
    const limit = limitOf(steps, path) + STEP.more;
    const added = Math.min(STEP.more, row.count);
    void explorer.know(row.id, side, limit).then((isKnown) => {
      if (!isKnown) return;
      setSteps((now) => new Map(now).set(path, (now.get(path) ?? 0) + 1));
      explorer.say(`${added} ${side} added.`);
    });
  };
  const columns = tableColumns(graph, side, {
    onMore,
    onAbove: (key) => grid?.focusRow(key),
  });
  const title = side === 'mentors' ? 'Mentors' : 'Mentees';
  return (
    <section className={classes['side']}>
      <h2 className={classes['title']}>{title}</h2>
      <TreeGrid<TableRow>
        ref={setGrid}
        label={`${title} of ${name}`}
        columns={columns}
        roots={rows}
        nodeKey={({ key }) => key}
        nodeText={({ id, kind }) => (kind === 'person' ? (graph.people.get(id)?.name ?? '') : 'Not shared with you')}
        childrenOf={({ children }) => children}
        canExpand={({ canOpen }) => canOpen}
        expanded={expanded}
        onExpandedChange={onExpandedChange}
        isLoading={({ id }) => busy.has(`${side}:${id}`)}
        onSelect={(row) => {
          if (row.kind === 'more') onMore(row);
          else onSelect(row.kind === 'stub' ? row.id : (row.tie?.key ?? row.id));
        }}
        density="compact"
        empty={<EmptyState>{`No ${side} shared with you.`}</EmptyState>}
      />
    </section>
  );
}
