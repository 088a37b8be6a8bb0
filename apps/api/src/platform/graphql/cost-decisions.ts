import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

type Arguments = Readonly<Record<string, unknown>>;

/** What a cost is made of. Every list says how long it may be: a number, or as long as its parent was asked for (`first`). */
export interface CostDecision {
  readonly own?: (args: Arguments) => number;
  readonly most?: number | 'parent';
}

const OWN = 'ownCost';
const MOST = 'mostItems';

/** A field that costs more, or less, than the one point of an object. */
export function Costs(own: (args: Arguments) => number) {
  return Extensions({ [OWN]: own });
}

/** A list of at most so many items. */
export function AtMost(items: number) {
  return Extensions({ [MOST]: items });
}

/** A list as long as the `first` of the field that holds it. */
export function SizedByParent() {
  return Extensions({ [MOST]: 'parent' });
}

export function decisionOf({ extensions }: GraphQLField<unknown, unknown>): CostDecision {
  return { own: extensions[OWN] as CostDecision['own'], most: extensions[MOST] as CostDecision['most'] };
}
