/** Numbers about other institutions' people are told from here on: a smaller group could point at somebody. */
export const FEWEST_SHOWN = 6;

/** A count by its key; null: fewer than six, or hidden so that another cannot be computed. */
export interface Cell<Count = number | null> {
  readonly key: string;
  readonly count: Count;
}

export interface Totals {
  readonly total: number | null;
  readonly cells: readonly Cell[];
}

/**
 * Hides every count below six. The total less what is shown would tell the sum of what is hidden, so that as long as a
 * total is shown at least two cells are hidden, and together they hold at least six: where that is not so, the smallest
 * shown one is hidden too. Keys without anybody are left out; nothing is hidden in them.
 */
export function suppressed(counts: readonly Cell<number>[]): Totals {
  const cells = counts.filter(({ count }) => count > 0);
  const total = sum(cells);
  const hidden = new Set(cells.filter(({ count }) => count < FEWEST_SHOWN).map(({ key }) => key));
  const isExposed = () => hidden.size === 1 || sum(cells.filter(({ key }) => hidden.has(key))) < FEWEST_SHOWN;
  while (hidden.size > 0 && isExposed()) {
    const next = smallestOf(cells.filter(({ key }) => !hidden.has(key)));
    if (!next) break;
    hidden.add(next.key);
  }
  return {
    total: total < FEWEST_SHOWN ? null : total,
    cells: cells.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : count })),
  };
}

function smallestOf(cells: readonly Cell<number>[]): Cell<number> | undefined {
  return [...cells].sort((a, b) => a.count - b.count)[0];
}

function sum(cells: readonly Cell<number>[]): number {
  return cells.reduce((all, { count }) => all + count, 0);
}
