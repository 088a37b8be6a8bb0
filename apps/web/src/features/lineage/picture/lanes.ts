/** Lines that may share one horizontal piece: all that leave one mentor through one gutter. */
export interface Net {
  readonly key: string;
  left: number;
  right: number;
}

const APART = 12;
const SPACING = 8;

/** Gives nets that overlap different heights between `top` and `bottom`; those that do not may share one. */
export function laneHeights(nets: readonly Net[], top: number, bottom: number): Map<string, number> {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  for (const net of [...nets].sort((a, b) => a.left - b.left || b.right - a.right || (a.key < b.key ? -1 : 1))) {
    const free = ends.findIndex((end) => end + APART <= net.left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = net.right;
    lanes.set(net.key, lane);
  }
  const spacing = ends.length > 1 ? Math.min(SPACING, (bottom - top) / (ends.length - 1)) : 0;
  const first = (top + bottom - spacing * (ends.length - 1)) / 2;
  return new Map([...lanes].map(([key, lane]) => [key, first + lane * spacing]));
}

/** An x that is free in all these spans, nearest to the way from `from` to `to`. */
export function freeColumn(
  spans: readonly { readonly left: number; readonly right: number }[],
  from: number,
  to: number,
): number {
  const isFree = (x: number) => spans.every(({ left, right }) => x <= left - 6 || x >= right + 6);
  const way = (x: number) => Math.abs(x - from) + Math.abs(x - to);
  const candidates = [to, from, ...spans.flatMap(({ left, right }) => [left - 8, right + 8])].filter(isFree);
  return candidates.sort((a, b) => way(a) - way(b) || a - b)[0] ?? to;
}
