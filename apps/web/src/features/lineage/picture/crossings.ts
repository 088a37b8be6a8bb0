import type { LayoutInput, PictureCard } from './layout.types';
import type { Families } from './units';

const PASSES = 4;
type Middles = ReadonlyMap<string, number>;

/**
 * Orders families so that fewer lines cross: each newcomer moves towards the middle of the lines that leave its branch.
 * A pass is kept only when it crosses less. Those who stood in the picture before keep their order.
 */
export function lessCrossed(input: LayoutInput, families: Families, place: (order: Families) => Middles): Families {
  const standing = new Set(Object.values(input.before).flat());
  const parents = new Map(input.cards.map(({ key, parent }) => [key, parent]));
  const extra = input.lines.filter(
    ({ mentor, mentee }) => parents.get(mentor) !== mentee && parents.get(mentee) !== mentor,
  );
  if (extra.length === 0) return families;
  let best = { order: families, middles: place(families) };
  let fewest = crossingsOf(input, best.middles);
  for (let pass = 0; pass < PASSES && fewest > 0; pass += 1) {
    const order = nudged(best.order, pullsOf(extra, parents, best.middles), best.middles, standing);
    const middles = place(order);
    const crossings = crossingsOf(input, middles);
    if (crossings >= fewest) break;
    best = { order, middles };
    fewest = crossings;
  }
  return best.order;
}

/** Where the lines that leave a card’s branch lead, for the card and everyone it hangs on. */
function pullsOf(
  lines: LayoutInput['lines'],
  parents: ReadonlyMap<string, string | null>,
  middles: Middles,
): Map<string, { sum: number; count: number }> {
  const pulls = new Map<string, { sum: number; count: number }>();
  const lineTo = (from: string) => {
    const line: string[] = [];
    for (let key: string | null = from; key !== null; key = parents.get(key) ?? null) line.push(key);
    return line;
  };
  const pull = (from: string, to: string) => {
    const middle = middles.get(to) ?? 0;
    const shared = new Set(lineTo(to));
    // Where the two branches part, a pull would only swap them.
    for (const key of lineTo(from)) {
      const parent = parents.get(key) ?? null;
      if (parent === null || shared.has(parent)) return;
      const own = pulls.get(key) ?? { sum: 0, count: 0 };
      pulls.set(key, { sum: own.sum + middle, count: own.count + 1 });
    }
  };
  for (const { mentor, mentee } of lines) {
    pull(mentor, mentee);
    pull(mentee, mentor);
  }
  return pulls;
}

function nudged(
  families: Families,
  pulls: ReadonlyMap<string, { sum: number; count: number }>,
  middles: Middles,
  standing: ReadonlySet<string>,
): Families {
  const wish = ({ key }: PictureCard) => {
    const pull = pulls.get(key);
    return pull ? pull.sum / pull.count : (middles.get(key) ?? 0);
  };
  const order = new Map<string, PictureCard[]>();
  for (const [parent, family] of families) {
    const fixed = family.filter(({ key, isLast }) => standing.has(key) && !isLast);
    const last = family.filter(({ isLast }) => isLast);
    const fresh = family.filter(({ key, isLast }) => !standing.has(key) && !isLast);
    const sorted = fresh.map((card) => ({ card, at: wish(card) })).sort((a, b) => a.at - b.at);
    order.set(parent, [...fixed, ...sorted.map(({ card }) => card), ...last]);
  }
  return order;
}

/** How many pairs of lines cross between two neighbouring bands. */
export function crossingsOf({ cards, lines }: LayoutInput, middles: Middles): number {
  const bands = new Map(cards.map(({ key, band }) => [key, band]));
  const gutters = new Map<number, { upper: number; lower: number }[]>();
  for (const { mentor, mentee } of lines) {
    const [from, to] = [bands.get(mentor), bands.get(mentee)];
    if (from === undefined || to !== from + 1) continue;
    const segment = { upper: middles.get(mentor) ?? 0, lower: middles.get(mentee) ?? 0 };
    gutters.set(from, [...(gutters.get(from) ?? []), segment]);
  }
  let crossings = 0;
  for (const segments of gutters.values())
    segments.forEach((one, index) => {
      for (let next = index + 1; next < segments.length; next += 1) {
        const other = segments[next];
        if (other && (one.upper - other.upper) * (one.lower - other.lower) < 0) crossings += 1;
      }
    });
  return crossings;
}
