import fc from 'fast-check';
import { FEWEST_SHOWN, suppressed, type Cell } from '.';

const shown = (counts: Record<string, number>) => {
  const { total, cells } = suppressed(Object.entries(counts).map(([key, count]) => ({ key, count })));
  return { total, ...Object.fromEntries(cells.map(({ key, count }) => [key, count])) };
};

test('counts of six and more are shown, smaller ones are not, and empty ones are left out', () => {
  expect(shown({ a: 6, b: 20, c: 0 })).toEqual({ total: 26, a: 6, b: 20 });
  expect(shown({ a: 5 })).toEqual({ total: null, a: null });
  expect(shown({})).toEqual({ total: null });
});

test('a single hidden count takes a second one with it, or the total would tell it', () => {
  expect(shown({ a: 3, b: 9, c: 20 })).toEqual({ total: 32, a: null, b: null, c: 20 });
  expect(shown({ a: 3, b: 20 })).toEqual({ total: 23, a: null, b: null });
});

test('two hidden counts that are fewer than six together take a third', () => {
  expect(shown({ a: 1, b: 2, c: 9, d: 20 })).toEqual({ total: 32, a: null, b: null, c: null, d: 20 });
  expect(shown({ a: 4, b: 5, c: 9 })).toEqual({ total: 18, a: null, b: null, c: 9 });
});

const world: fc.Arbitrary<Cell<number>[]> = fc
  .array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 })
  .map((counts) => counts.map((count, index) => ({ key: String(index), count })));

test('over random counts, nothing below six is shown or can be computed by subtracting', () => {
  fc.assert(
    fc.property(world, (counts) => {
      const { total, cells } = suppressed(counts);
      const told = cells.flatMap(({ count }) => count ?? []);
      expect(told.every((count) => count >= FEWEST_SHOWN)).toBe(true);
      const hidden = cells.length - told.length;
      if (total === null || hidden === 0) return;
      expect(hidden).toBeGreaterThan(1);
      expect(total - told.reduce((all, count) => all + count, 0)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
    }),
  );
});
