import { CARD, COLUMN, type BandOrder, type LayoutInput, type PictureCard } from './layout.types';

/** What is placed as one: a single card, or a run of leaves of one family packed into columns. */
export interface Unit {
  readonly cards: readonly PictureCard[];
  readonly band: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Units that hang on this one, on the outer side of the picture as it is seen from the focus. */
  readonly children: Unit[];
  /** Units that hang on it towards the other side, such as another mentee of a mentor. */
  readonly turned: Unit[];
}

/** Children of each card: those on the same side of the picture, and those who turn back towards the other. */
export type Families = ReadonlyMap<string, readonly PictureCard[]>;

export function familiesOf(cards: readonly PictureCard[], before: BandOrder): Map<string, PictureCard[]> {
  const places = new Map(Object.values(before).flatMap((keys) => keys.map((key, index) => [key, index] as const)));
  const families = new Map<string, PictureCard[]>();
  for (const card of cards)
    if (card.parent !== null) families.set(card.parent, [...(families.get(card.parent) ?? []), card]);
  const place = ({ key }: PictureCard) => places.get(key) ?? Infinity;
  for (const family of families.values())
    family.sort(
      (a, b) =>
        Number(a.isLast ?? false) - Number(b.isLast ?? false) ||
        compare(place(a), place(b)) ||
        compare(a.rank, b.rank) ||
        compare(a.key, b.key),
    );
  return families;
}

/** The fewest rows with which a band keeps to a number of columns; at most eight. */
export function rowsOfBands(cards: readonly PictureCard[], families: Families): Map<number, number> {
  const runs = new Map<number, number[]>();
  const add = (band: number, length: number) => runs.set(band, [...(runs.get(band) ?? []), length]);
  for (const family of families.values())
    for (const run of runsOf(family, families)) add(run[0]?.band ?? 0, run.length);
  for (const { band, parent } of cards) if (parent === null) add(band, 1);
  const rows = new Map<number, number>();
  for (const [band, lengths] of runs) {
    const columns = (height: number) => lengths.reduce((sum, length) => sum + Math.ceil(length / height), 0);
    // More rows are worth their height only while they save columns.
    const enough = Math.max(COLUMN.perBand, columns(COLUMN.mostRows) * 1.15);
    let height = 1;
    while (height < COLUMN.mostRows && columns(height) > enough) height += 1;
    rows.set(band, height);
  }
  return rows;
}

/** Neighbouring leaves of one band are a run; whoever has a family of their own stands alone. */
function runsOf(family: readonly PictureCard[], families: Families): PictureCard[][] {
  const runs: PictureCard[][] = [];
  for (const card of family) {
    const last = runs.at(-1);
    const isLeaf = !families.has(card.key);
    const follows = last?.[0] && isLeaf && !families.has(last[0].key) && last[0].band === card.band;
    if (follows) last.push(card);
    else runs.push([card]);
  }
  return runs;
}

/** The spanning tree of units below the focus. */
export function unitTree({ focus, cards }: LayoutInput, families: Families): Unit | null {
  const root = cards.find(({ key }) => key === focus);
  if (!root) return null;
  const rows = rowsOfBands(cards, families);
  const grow = (members: readonly PictureCard[], from: number, rowCount: number): Unit => {
    const [card] = members;
    const band = card?.band ?? 0;
    const unit: Unit = { cards: members, band, ...sizeOf(members, rowCount), children: [], turned: [] };
    const family = members.length === 1 && card ? (families.get(card.key) ?? []) : [];
    for (const run of runsOf(family, families)) {
      const to = run[0]?.band ?? 0;
      const isTurned = band !== 0 && Math.sign(to - band) !== from;
      const side = isTurned ? unit.turned : unit.children;
      const height = rows.get(to) ?? 1;
      const parts = height === 1 ? run.map((one) => [one]) : [run];
      for (const part of parts) side.push(grow(part, Math.sign(to - band), height));
    }
    return unit;
  };
  return grow([root], 0, 1);
}

function sizeOf(cards: readonly PictureCard[], rowCount: number): { rows: number; width: number; height: number } {
  const [only] = cards;
  if (rowCount === 1 || !only || cards.length === 1)
    return { rows: 1, width: only?.width ?? 0, height: only?.height ?? 0 };
  const columns = Math.ceil(cards.length / rowCount);
  const rows = Math.ceil(cards.length / columns);
  const width = columns * (COLUMN.lane + CARD.width) + (columns - 1) * COLUMN.gap;
  return { rows, width, height: rows * CARD.height + (rows - 1) * COLUMN.rowGap };
}

export function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
