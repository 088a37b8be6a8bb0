import { CARD, type BandOrder } from './layout.types';
import type { Unit } from './units';

/** How far a subtree reaches to the left and right of its root in each band. */
type Outline = Map<number, { left: number; right: number }>;

/** Middle x of every unit: a tidy tree about the focus, then everyone who hangs on it the other way round. */
export function placeUnits(root: Unit, before: BandOrder): Map<Unit, number> {
  const middles = new Map<Unit, number>();
  const turned: { unit: Unit; parent: Unit }[] = [];
  const settle = (unit: Unit, middle: number, offsets: Map<Unit, number>) => {
    middles.set(unit, middle);
    for (const child of unit.children) settle(child, middle + (offsets.get(child) ?? 0), offsets);
    for (const child of unit.turned) turned.push({ unit: child, parent: unit });
  };
  const offsets = new Map<Unit, number>();
  outlineOf(root, offsets);
  settle(root, 0, offsets);
  for (let next = turned.shift(); next; next = turned.shift()) {
    const outline = outlineOf(next.unit, offsets);
    settle(next.unit, freePlace(outline, middles.get(next.parent) ?? 0, middles), offsets);
  }
  for (const units of byBand(middles.keys()).values()) straighten(units, middles, before);
  return middles;
}

/** Children side by side as near as their outlines allow, the parent over the middle of them. Mentors and mentees of the focus are two trees. */
function outlineOf(unit: Unit, offsets: Map<Unit, number>): Outline {
  const outline: Outline = new Map([[unit.band, { left: -unit.width / 2, right: unit.width / 2 }]]);
  for (const side of [-1, 1]) {
    const family = unit.children.filter((child) => Math.sign(child.band - unit.band) === side);
    const joined: Outline = new Map();
    const places = family.map((child) => {
      const own = outlineOf(child, offsets);
      const at = joined.size === 0 ? 0 : clearance(joined, own);
      widen(joined, own, at);
      return at;
    });
    const [first, last] = [family[0], family.at(-1)];
    if (!first || !last) continue;
    const middle = ((places[0] ?? 0) - first.width / 2 + (places.at(-1) ?? 0) + last.width / 2) / 2;
    family.forEach((child, index) => offsets.set(child, (places[index] ?? 0) - middle));
    widen(outline, joined, -middle);
  }
  return outline;
}

function clearance(left: Outline, right: Outline): number {
  let at = -Infinity;
  for (const [band, own] of right) {
    const taken = left.get(band);
    if (taken) at = Math.max(at, taken.right - own.left + CARD.gap);
  }
  return at === -Infinity ? 0 : at;
}

function widen(outline: Outline, other: Outline, by: number): void {
  for (const [band, { left, right }] of other) {
    const known = outline.get(band);
    outline.set(band, {
      left: Math.min(known?.left ?? Infinity, left + by),
      right: Math.max(known?.right ?? -Infinity, right + by),
    });
  }
}

/** The place nearest to `wanted` where the outline meets nobody. */
function freePlace(outline: Outline, wanted: number, middles: ReadonlyMap<Unit, number>): number {
  const blocked: { from: number; to: number }[] = [];
  for (const [unit, middle] of middles) {
    const own = outline.get(unit.band);
    if (!own) continue;
    const half = unit.width / 2 + CARD.gap;
    blocked.push({ from: middle - half - own.right, to: middle + half - own.left });
  }
  const isFree = (at: number) => blocked.every(({ from, to }) => at <= from || at >= to);
  const candidates = [wanted, ...blocked.flatMap(({ from, to }) => [from, to])].filter(isFree);
  return candidates.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0] ?? wanted;
}

function byBand(units: Iterable<Unit>): Map<number, Unit[]> {
  const bands = new Map<number, Unit[]>();
  for (const unit of units) bands.set(unit.band, [...(bands.get(unit.band) ?? []), unit]);
  return bands;
}

/** Puts a band into the order it had, and moves units apart as little as that takes. */
function straighten(units: readonly Unit[], middles: Map<Unit, number>, before: BandOrder): void {
  const row = inOrder(units, middles, before[units[0]?.band ?? 0] ?? []);
  const starts = [0];
  for (let index = 1; index < row.length; index += 1) {
    const [left, right] = [row[index - 1], row[index]];
    starts.push((starts.at(-1) ?? 0) + ((left?.width ?? 0) + (right?.width ?? 0)) / 2 + CARD.gap);
  }
  const wanted = row.map((unit, index) => (middles.get(unit) ?? 0) - (starts[index] ?? 0));
  rising(wanted).forEach((value, index) => {
    const unit = row[index];
    if (unit) middles.set(unit, value + (starts[index] ?? 0));
  });
}

function inOrder(units: readonly Unit[], middles: ReadonlyMap<Unit, number>, keys: readonly string[]): Unit[] {
  const at = (unit: Unit) => middles.get(unit) ?? 0;
  const places = new Map(keys.map((key, index) => [key, index]));
  const placeOf = (unit: Unit) => Math.min(...unit.cards.map(({ key }) => places.get(key) ?? Infinity));
  const row = units.filter((unit) => placeOf(unit) < Infinity).sort((a, b) => placeOf(a) - placeOf(b));
  const fresh = units.filter((unit) => placeOf(unit) === Infinity).sort((a, b) => at(a) - at(b));
  for (const unit of fresh) {
    const next = row.findIndex((other) => at(other) > at(unit));
    row.splice(next === -1 ? row.length : next, 0, unit);
  }
  return row;
}

/** The never falling row of numbers that is nearest to the given one (isotonic regression, pooling neighbours). */
export function rising(wanted: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of wanted) {
    let pool = { sum: value, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
}
