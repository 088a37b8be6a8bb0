import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { isStub, kinOf, type LineageGraph, type Side } from './lineage-graph';

/** Somebody in the picture: their band, and whom they hang on in the spanning tree. */
export interface Shown {
  readonly key: string;
  readonly band: number;
  readonly parent: string | null;
  /** Whether a person asked for them, beyond what the depth brings. */
  readonly isAsked: boolean;
}

/** In the order in which they came into the picture. */
export type ShownPeople = ReadonlyMap<string, Shown>;

export const STEP = { first: 8, more: 12, list: 48 } as const;
const MOST = LINEAGE_LIMITS.cards.most;

/** The picture of the latest answer about the focus, with whomever a person had asked for in the one before. */
export function showBase(graph: LineageGraph, focus: string, before: ShownPeople = new Map()): ShownPeople {
  const shown = new Map<string, Shown>([[focus, { key: focus, band: 0, parent: null, isAsked: false }]]);
  const generations = [...new Set(graph.base.values())].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  for (const generation of generations) if (generation !== 0) showGeneration(graph, shown, generation);
  for (const old of before.values()) {
    const fits = old.isAsked && !shown.has(old.key) && old.parent !== null && shown.has(old.parent);
    if (fits && shown.size < MOST) shown.set(old.key, old);
  }
  return shown;
}

/** Each person of the generation hangs on the earliest tie to the one before; each parent shows its first few. */
function showGeneration(graph: LineageGraph, shown: Map<string, Shown>, generation: number): void {
  const inward = generation < 0 ? 1 : -1;
  const side: Side = generation < 0 ? 'mentees' : 'mentors';
  const families = new Map<string, string[]>();
  for (const [key, at] of graph.base) {
    if (at !== generation) continue;
    const parent = kinOf(graph, key, side).find(
      (kin) => shown.get(kin.key)?.band === generation + inward && graph.base.has(kin.key),
    );
    if (parent) families.set(parent.key, [...(families.get(parent.key) ?? []), key]);
  }
  for (const [parent, children] of families)
    for (const key of children.slice(0, STEP.first))
      if (shown.size < MOST) shown.set(key, { key, band: generation, parent, isAsked: false });
}

/** Direct kin who are known but not in the picture, earliest first. Stubs come with the depth alone. */
export function hiddenKin(graph: LineageGraph, shown: ShownPeople, id: string, side: Side): string[] {
  return kinOf(graph, id, side)
    .map(({ key }) => key)
    .filter((key) => !shown.has(key) && !isStub(key));
}

/** How many direct kin are in the picture. */
export function shownKin(graph: LineageGraph, shown: ShownPeople, id: string, side: Side): number {
  return kinOf(graph, id, side).filter(({ key }) => shown.has(key) && !isStub(key)).length;
}

/** How many direct kin are not in the picture, known or not. */
export function remainder(graph: LineageGraph, shown: ShownPeople, id: string, side: Side): number {
  return Math.max(0, (graph.totals.get(id)?.[side] ?? 0) - shownKin(graph, shown, id, side));
}

/** Those who hang on this person on one side of the spanning tree. */
export function branchOf(shown: ShownPeople, id: string, side: Side): Shown[] {
  const band = (shown.get(id)?.band ?? 0) + (side === 'mentors' ? -1 : 1);
  return [...shown.values()].filter((other) => other.parent === id && other.band === band);
}

/** How many a press on “▼ 12” or “+12 more” brings: 8 at first, then 12, as far as the picture holds them. */
export function stepOf(shown: ShownPeople, id: string, side: Side): number {
  const step = branchOf(shown, id, side).length === 0 ? STEP.first : STEP.more;
  return Math.min(step, MOST - shown.size);
}

/** Brings up to `most` known kin into the picture beside those who are there. */
export function showKin(
  graph: LineageGraph,
  shown: ShownPeople,
  id: string,
  side: Side,
  most: number,
  isAsked = true,
): ShownPeople {
  const at = shown.get(id);
  if (!at) return shown;
  const next = new Map(shown);
  const band = at.band + (side === 'mentors' ? -1 : 1);
  for (const key of hiddenKin(graph, shown, id, side).slice(0, most)) {
    if (next.size < MOST) next.set(key, { key, band, parent: id, isAsked });
  }
  return next;
}

/** Takes away everybody who hangs on this person on one side. */
export function hideBranch(shown: ShownPeople, id: string, side: Side): ShownPeople {
  const gone = new Set(branchOf(shown, id, side).map(({ key }) => key));
  for (let size = -1; size !== gone.size;) {
    size = gone.size;
    for (const { key, parent } of shown.values()) if (parent !== null && gone.has(parent)) gone.add(key);
  }
  return new Map([...shown].filter(([key]) => !gone.has(key)));
}

export const isFull = (shown: ShownPeople) => shown.size >= MOST;
