import fc from 'fast-check';
import { layOut } from './layout';
import { CARD, type LayoutInput, type PictureCard, type PlacedCard } from './layout.types';
import { routeLines } from './line-routing';

const card = (key: string, band: number, parent: string | null, rank = 0): PictureCard => ({
  key,
  band,
  parent,
  rank,
  width: CARD.width,
  height: CARD.height,
});

/** A picture grown like a real one: each newcomer hangs on somebody there, on either side. */
const grown = fc
  .array(fc.record({ parent: fc.nat(), up: fc.boolean(), rank: fc.integer({ min: 1700, max: 1990 }) }), {
    maxLength: 120,
  })
  .chain((steps) => {
    const cards = [card('focus', 0, null)];
    steps.forEach(({ parent, up, rank }, index) => {
      const on = cards[parent % cards.length] ?? card('focus', 0, null);
      cards.push(card(`p${index}`, on.band + (up ? -1 : 1), on.key, rank));
    });
    const extra = fc.array(fc.tuple(fc.nat(cards.length - 1), fc.nat(cards.length - 1)), { maxLength: 60 });
    return extra.map((pairs): LayoutInput => ({ focus: 'focus', cards, before: {}, lines: linesOf(cards, pairs) }));
  });

function linesOf(cards: readonly PictureCard[], pairs: readonly (readonly [number, number])[]): LayoutInput['lines'] {
  const bands = new Map(cards.map(({ key, band }) => [key, band]));
  const tree = cards.flatMap(({ key, parent, band }) => {
    if (parent === null) return [];
    return (bands.get(parent) ?? 0) < band ? [[parent, key]] : [[key, parent]];
  });
  const others = pairs.map(([a, b]) => [cards[a]?.key ?? '', cards[b]?.key ?? '']).filter(([a, b]) => a !== b);
  return [...tree, ...others].map(([mentor = '', mentee = ''], index) => ({ key: `${index}`, mentor, mentee }));
}

const overlap = (a: PlacedCard, b: PlacedCard) =>
  a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height && b.y < a.y + a.height;

test('no two cards overlap, and every card stands in its band', () => {
  fc.assert(
    fc.property(grown, (input) => {
      const { cards, bands } = layOut(input);
      expect(cards).toHaveLength(input.cards.length);
      cards.forEach((one, index) => {
        for (const other of cards.slice(index + 1)) expect(overlap(one, other)).toBe(false);
        const band = bands.find((each) => each.band === one.band);
        expect(one.y).toBeGreaterThanOrEqual(band?.top ?? Infinity);
        expect(one.y + one.height).toBeLessThanOrEqual(band?.bottom ?? -Infinity);
      });
    }),
  );
});

test('the same input gives the same picture', () => {
  fc.assert(
    fc.property(grown, (input) => expect(layOut(input)).toEqual(layOut(input))),
    { numRuns: 30 },
  );
});

test('who stands in a band keeps their order when others come', () => {
  fc.assert(
    fc.property(grown, fc.nat(), (input, part) => {
      const some = input.cards.slice(0, 1 + (part % input.cards.length));
      const there = new Set(some.map(({ key }) => key));
      const lines = input.lines.filter(({ mentor, mentee }) => there.has(mentor) && there.has(mentee));
      const before = layOut({ ...input, cards: some, lines }).order;
      const after = layOut({ ...input, before }).order;
      for (const [band, keys] of Object.entries(before))
        expect(after[Number(band)]?.filter((key) => there.has(key))).toEqual(keys);
    }),
  );
});

test('a parent stands over the middle of its family', () => {
  const { cards } = layOut({
    focus: 'a',
    before: {},
    lines: [],
    cards: [card('a', 0, null), card('b', 1, 'a', 1), card('c', 1, 'a', 2), card('d', 1, 'a', 3), card('e', -1, 'a')],
  });
  const x = Object.fromEntries(cards.map((one) => [one.key, one.x]));
  expect([x['a'], x['c'], x['e']]).toEqual([x['a'], x['a'], x['a']]);
  expect(x['b']).toBe((x['a'] ?? 0) - CARD.width - CARD.gap);
});

test('a wide generation is packed into columns', () => {
  const many = Array.from({ length: 48 }, (_, index) => card(`m${index}`, 1, 'a', index));
  const { cards } = layOut({ focus: 'a', before: {}, lines: [], cards: [card('a', 0, null), ...many] });
  const width = Math.max(...cards.map(({ x }) => x + CARD.width)) - Math.min(...cards.map(({ x }) => x));
  expect(width).toBeLessThan(9 * 280);
});

test('newcomers are ordered so that fewer lines cross', () => {
  const cards = [card('f', 0, null), card('a', 1, 'f', 1), card('b', 1, 'f', 2)];
  const children = [card('x', 2, 'a', 1), card('y', 2, 'a', 2), card('z', 2, 'b', 1)];
  const lines = [
    ['f', 'a'],
    ['f', 'b'],
    ['a', 'x'],
    ['a', 'y'],
    ['b', 'z'],
    ['b', 'x'],
  ];
  const { order } = layOut({
    focus: 'f',
    before: {},
    cards: [...cards, ...children],
    lines: lines.map(([mentor = '', mentee = ''], index) => ({ key: `${index}`, mentor, mentee })),
  });
  expect(order[2]).toEqual(['y', 'x', 'z']);
});

test('every line runs from its mentor to its mentee', () => {
  fc.assert(
    fc.property(grown, (input) => {
      const layout = layOut(input);
      const placed = new Map(layout.cards.map((one) => [one.key, one]));
      const touches = (key: string, x = NaN, y = NaN) => {
        const one = placed.get(key);
        if (!one) return false;
        return (
          x >= one.x - 0.01 && x <= one.x + one.width + 0.01 && y >= one.y - 0.01 && y <= one.y + one.height + 0.01
        );
      };
      const routed = routeLines(layout, input.lines);
      expect(routed).toHaveLength(input.lines.length);
      for (const { key, points, arrow, isCurve } of routed) {
        const line = input.lines.find((each) => each.key === key);
        expect(touches(line?.mentor ?? '', points[0], points[1])).toBe(true);
        expect(touches(line?.mentee ?? '', points.at(-2), points.at(-1))).toBe(true);
        expect([arrow.x, arrow.y]).toEqual(points.slice(-2));
        if (isCurve) continue;
        for (let at = 2; at < points.length; at += 2)
          expect(points[at] === points[at - 2] || points[at + 1] === points[at - 1]).toBe(true);
      }
    }),
  );
});

test('250 cards with hundreds of lines all find a place, and every line a way', () => {
  const cards = [card('focus', 0, null)];
  for (let index = 1; index < 250; index += 1) {
    const on = cards[Math.floor(index / 6)] ?? card('focus', 0, null);
    cards.push(card(`p${index}`, on.band + 1, on.key, index));
  }
  const pairs = Array.from({ length: 300 }, (_, index) => [(index * 37) % 250, (index * 101 + 7) % 250] as const);
  const input: LayoutInput = { focus: 'focus', cards, before: {}, lines: linesOf(cards, pairs) };
  const layout = layOut(input);
  expect(new Set(layout.cards.map(({ key }) => key)).size).toBe(250);
  expect(routeLines(layout, input.lines)).toHaveLength(input.lines.length);
});
