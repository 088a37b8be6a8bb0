import type { LineageGraph, LineagePerson, Tie } from './lineage-graph';
import { tieKey } from './lineage-graph';

/** How one person of a path leads to the next. */
export interface PathStep {
  readonly person: LineagePerson | null;
  /** The tie to the next, and whether the next is the mentor; null at the end and beside stubs. */
  readonly next: { readonly tie: Tie; readonly leadsTo: 'mentor' | 'mentee' } | null;
  /** Both ends of the path trace back to this person. */
  readonly isShared: boolean;
}

/** A path from one person to another, with what is known of each step. */
export function pathSteps(people: readonly (LineagePerson | null)[], graph: LineageGraph): PathStep[] {
  const steps = people.map((person, index) => ({ person, next: stepTo(graph, person, people[index + 1] ?? null) }));
  return steps.map(({ person, next }, index) => {
    const before = steps[index - 1]?.next?.leadsTo;
    return { person, next, isShared: before === 'mentor' && next?.leadsTo === 'mentee' };
  });
}

function stepTo({ ties }: LineageGraph, one: LineagePerson | null, other: LineagePerson | null): PathStep['next'] {
  if (!one || !other) return null;
  const down = ties.get(tieKey(one.id, other.id));
  if (down) return { tie: down, leadsTo: 'mentee' };
  const up = ties.get(tieKey(other.id, one.id));
  return up ? { tie: up, leadsTo: 'mentor' } : null;
}
