import type { LineageCountsQuery } from '../../gql/graphql';
import { emptyGraph, type LineageGraph, type Side } from './lineage-graph';
import type { ShownPeople } from './shown-people';

export type Counts = LineageCountsQuery['lineageCounts'];

export interface Range {
  readonly up: number;
  readonly down: number;
}

export interface ExplorerState {
  readonly focus: string;
  readonly range: Range;
  readonly status: 'loading' | 'ready' | 'not-found' | 'failed';
  readonly graph: LineageGraph;
  readonly shown: ShownPeople;
  readonly counts: Counts | null;
  /** Families being fetched, as `side:id`. */
  readonly busy: ReadonlySet<string>;
  /** The family that could not be fetched. */
  readonly failed: { readonly id: string; readonly side: Side } | null;
  /** Read aloud: “12 mentees added.” */
  readonly said: string;
  /** Whose card stays still while the picture changes. */
  readonly anchor: string;
}

export const FULL = 'This is as much as a picture can hold. Use the table, or focus on someone.';
export const idle: ExplorerState = {
  focus: '',
  range: { up: 0, down: 0 },
  status: 'loading',
  graph: emptyGraph,
  shown: new Map(),
  counts: null,
  busy: new Set(),
  failed: null,
  said: '',
  anchor: '',
};

export const sameRange = (a: Range, b: Range) => a.up === b.up && a.down === b.down;
