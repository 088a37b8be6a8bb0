import { isStub, kinOf, type LineageGraph, type Side, type Tie } from './lineage-graph';
import { STEP, type ShownPeople } from './shown-people';

/** A row of the table: a person on one of the ways that lead to them, or “80 more”. */
export interface TableRow {
  /** The way from the focus; the same person may stand on several. */
  readonly key: string;
  readonly kind: 'person' | 'stub' | 'more';
  readonly id: string;
  readonly tie: Tie | null;
  /** Key of the row where the same person stood first; such a row has no rows of its own, so that cycles end. */
  readonly above: string | null;
  readonly children: readonly TableRow[];
  readonly canOpen: boolean;
  readonly isOpen: boolean;
  /** How many more there are, where this row stands for them. */
  readonly count: number;
}

export interface TableState {
  readonly graph: LineageGraph;
  readonly shown: ShownPeople;
  readonly side: Side;
  /** What a person opened or closed, by row; the rest follows the picture. */
  readonly turned: ReadonlyMap<string, boolean>;
  /** How many kin each row shows beyond the first. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Mentors, or mentees, of the focus and theirs: as deep as the picture, and deeper where a row was opened. */
export function tableRows(focus: string, state: TableState): readonly TableRow[] {
  const first = new Map<string, string>([[focus, '']]);
  return rowsOf(focus, focus, state, first);
}

export const limitOf = (steps: TableState['steps'], key: string) => STEP.more * (1 + (steps.get(key) ?? 0));

function rowsOf(of: string, path: string, state: TableState, first: Map<string, string>): TableRow[] {
  const { graph, side, steps } = state;
  const kin = kinOf(graph, of, side);
  const limit = limitOf(steps, path);
  const rows = kin.slice(0, limit).map(({ key, tie }) => rowOf(key, `${path}/${key}`, tie, state, first));
  const people = kin.slice(0, limit).filter(({ key }) => !isStub(key)).length;
  const rest = (graph.totals.get(of)?.[side] ?? 0) - people;
  return rest > 0 ? [...rows, moreRow(of, path, rest)] : rows;
}

function rowOf(id: string, key: string, tie: Tie, state: TableState, first: Map<string, string>): TableRow {
  const { graph, shown, side, turned } = state;
  const above = isStub(id) ? null : (first.get(id) ?? null);
  if (above === null) first.set(id, key);
  const known = kinOf(graph, id, side);
  const canOpen = above === null && (known.length > 0 || (graph.totals.get(id)?.[side] ?? 0) > 0);
  const isOpen = canOpen && (turned.get(key) ?? known.some((kin) => shown.get(kin.key)?.parent === id));
  const children = isOpen ? rowsOf(id, key, state, first) : [];
  return { key, kind: isStub(id) ? 'stub' : 'person', id, tie, above, children, canOpen, isOpen, count: 0 };
}

function moreRow(of: string, path: string, count: number): TableRow {
  const none = { tie: null, above: null, children: [], canOpen: false, isOpen: false };
  return { key: `${path}/more`, kind: 'more', id: of, count, ...none };
}

/** Keys of the rows that are open. */
export function openKeys(rows: readonly TableRow[]): ReadonlySet<string> {
  const open = new Set<string>();
  const visit = (row: TableRow) => {
    if (!row.isOpen) return;
    open.add(row.key);
    row.children.forEach(visit);
  };
  rows.forEach(visit);
  return open;
}
