import { lessCrossed } from './crossings';
import {
  CARD,
  COLUMN,
  GUTTER,
  type BandOrder,
  type Layout,
  type LayoutInput,
  type PlacedBand,
  type PlacedCard,
} from './layout.types';
import { placeUnits } from './place-units';
import { familiesOf, unitTree, type Families, type Unit } from './units';

/**
 * An hourglass: the focus in the middle, mentors above, mentees below, a band for each generation. A spanning tree places
 * the cards; other lines only bend the order of newcomers. Same input, same picture.
 */
export function layOut(input: LayoutInput): Layout {
  const families = familiesOf(input.cards, input.before);
  const attempt = (order: Families) => {
    const root = unitTree(input, order);
    return root ? placeUnits(root, input.before) : new Map<Unit, number>();
  };
  const middles = attempt(lessCrossed(input, families, (order) => middleOfCards(attempt(order))));
  const bands = bandsOf([...middles.keys()]);
  const cards = [...middles].flatMap(([unit, middle]) => cardsOf(unit, middle, bands.get(unit.band)));
  return { cards, bands: [...bands.values()], order: orderOf(cards) };
}

function middleOfCards(middles: ReadonlyMap<Unit, number>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [unit, middle] of middles)
    unit.cards.forEach(({ key }, index) => {
      const column = Math.floor(index / unit.rows);
      const columns = Math.ceil(unit.cards.length / unit.rows);
      found.set(key, middle + (column - (columns - 1) / 2) * (unit.width / columns));
    });
  return found;
}

function bandsOf(units: readonly Unit[]): Map<number, PlacedBand> {
  const heights = new Map<number, number>();
  for (const { band, height } of units) heights.set(band, Math.max(heights.get(band) ?? CARD.height, height));
  const bands = new Map<number, PlacedBand>();
  let top = 0;
  for (let band = 0; heights.has(band); band += 1) {
    const bottom = top + (heights.get(band) ?? 0);
    bands.set(band, { band, top, bottom });
    top = bottom + GUTTER;
  }
  let bottom = -GUTTER;
  for (let band = -1; heights.has(band); band -= 1) {
    const above = bottom - (heights.get(band) ?? 0);
    bands.set(band, { band, top: above, bottom });
    bottom = above - GUTTER;
  }
  return new Map([...bands].sort(([a], [b]) => a - b));
}

/** Cards stand at the inner edge of their band: that is where the lines of the spanning tree come in. */
function cardsOf(unit: Unit, middle: number, band: PlacedBand | undefined): PlacedCard[] {
  if (!band) return [];
  const top = band.band < 0 ? band.bottom - Math.max(unit.height, CARD.height) : band.top;
  const left = middle - unit.width / 2;
  const isPacked = unit.cards.length > 1;
  return unit.cards.map(({ key, width, height }, index) => {
    const column = Math.floor(index / unit.rows);
    const x = isPacked ? left + column * (COLUMN.lane + CARD.width + COLUMN.gap) + COLUMN.lane : left;
    const y = top + (index % unit.rows) * (CARD.height + COLUMN.rowGap);
    const inner = band.band < 0 && !isPacked ? CARD.height - height : 0;
    return { key, band: band.band, x, y: y + inner, width, height, lane: isPacked ? x - COLUMN.lane / 2 - 4 : null };
  });
}

function orderOf(cards: readonly PlacedCard[]): BandOrder {
  const order: Record<number, string[]> = {};
  for (const card of [...cards].sort((a, b) => a.x - b.x || a.y - b.y)) (order[card.band] ??= []).push(card.key);
  return order;
}
