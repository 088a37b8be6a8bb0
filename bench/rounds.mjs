/** The value in the middle; of an even number, the lower of the two. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * The median of each of several measurements, taken in turn so that a busy minute of the machine hits all alike. The
 * order is reversed every other round; the first `warmUp` rounds do not count. `sides`: name → () => number, awaited.
 */
export async function inTurn(sides, { rounds, warmUp }) {
  const taken = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const order = round % 2 === 0 ? Object.keys(sides) : Object.keys(sides).reverse();
    for (const name of order) {
      const value = await sides[name]();
      if (round >= warmUp) taken[name].push(value);
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]));
}
