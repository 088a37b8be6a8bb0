import { freeColumn, laneHeights, type Net } from './lanes';
import { GUTTER, type Layout, type PictureLine, type PlacedBand, type PlacedCard } from './layout.types';

/** The way of a line from mentor to mentee: corners of an orthogonal line, or the four points of one curve. */
export interface RoutedLine {
  readonly key: string;
  readonly points: readonly number[];
  readonly isCurve: boolean;
  /** Where the arrowhead points at the mentee. */
  readonly arrow: { readonly x: number; readonly y: number; readonly to: 'down' | 'right' | 'up' };
  /** Middle of the line, for beads and words. */
  readonly middle: { readonly x: number; readonly y: number };
}

const BUS = 12;
const NARROW = 20;

interface Pair {
  readonly line: PictureLine;
  readonly mentor: PlacedCard;
  readonly mentee: PlacedCard;
}

interface Leg extends Pair {
  /** x at which the line leaves the mentor, passes the bands between, and comes to the mentee. */
  readonly out: number;
  readonly through: number | null;
  readonly into: number;
}

/** Routes every line whose two ends are placed. Lines to the next bands are orthogonal; all others curve. */
export function routeLines(layout: Layout, lines: readonly PictureLine[]): RoutedLine[] {
  const { cards, bands } = layout;
  const placed = new Map(cards.map((card) => [card.key, card]));
  const pairs = lines.flatMap((line): Pair[] => {
    const [mentor, mentee] = [placed.get(line.mentor), placed.get(line.mentee)];
    return mentor && mentee ? [{ line, mentor, mentee }] : [];
  });
  const downward = pairs.filter(({ mentor, mentee }) => mentee.band > mentor.band);
  const legs = legsOf(downward, layout);
  const heights = gutterHeights(legs, new Map(bands.map((band) => [band.band, band])));
  const straight = legs.map((leg) => routeLeg(leg, heights));
  const curved = pairs.filter(({ mentor, mentee }) => mentee.band <= mentor.band).map(routeCurve);
  return [...straight, ...curved];
}

const middleOf = (card: PlacedCard) => card.x + card.width / 2;

function legsOf(pairs: readonly Pair[], { cards, bands }: Layout): Leg[] {
  const incoming = new Map<string, Pair[]>();
  for (const pair of pairs) incoming.set(pair.mentee.key, [...(incoming.get(pair.mentee.key) ?? []), pair]);
  const into = new Map<string, number>();
  const outgoing = new Map<string, number>();
  for (const { mentor } of pairs) outgoing.set(mentor.key, (outgoing.get(mentor.key) ?? 0) + 1);
  const onBus = busesOf(incoming, bands);
  for (const joined of incoming.values()) {
    joined.sort((a, b) => middleOf(a.mentor) - middleOf(b.mentor) || (a.mentor.key < b.mentor.key ? -1 : 1));
    const isAlone = (pair: Pair) =>
      (outgoing.get(pair.mentor.key) ?? 0) === 1 && pair.mentor.band === pair.mentee.band - 1;
    joined.forEach((pair, index) => {
      const { line, mentee, mentor } = pair;
      if (onBus.has(mentee.key) && isAlone(pair)) {
        into.set(line.key, mentor.lane ?? middleOf(mentor));
        return;
      }
      const apart = Math.min(NARROW, (mentee.width - 48) / joined.length);
      into.set(line.key, mentee.lane ?? middleOf(mentee) + (index - (joined.length - 1) / 2) * apart);
    });
  }
  return pairs.map((pair) => {
    const [out, to] = [pair.mentor.lane ?? middleOf(pair.mentor), into.get(pair.line.key) ?? 0];
    const between = cards.filter(({ band }) => band > pair.mentor.band && band < pair.mentee.band);
    const spans = between.map(({ x, width, lane }) => ({ left: (lane ?? x) - 2, right: x + width }));
    return { ...pair, out, into: to, through: between.length === 0 ? null : freeColumn(spans, out, to) };
  });
}

/**
 * Mentees whose several mentors may drop straight to one bus above the card: those at the edge of their band, unless two
 * buses would run into each other.
 */
function busesOf(incoming: ReadonlyMap<string, readonly Pair[]>, bands: Layout['bands']): Set<string> {
  const tops = new Map(bands.map(({ band, top }) => [band, top]));
  const buses = [...incoming.values()].flatMap((joined) => {
    const mentee = joined[0]?.mentee;
    if (!mentee || joined.length < 2 || mentee.lane !== null || mentee.y !== tops.get(mentee.band)) return [];
    const ends = [middleOf(mentee), ...joined.map(({ mentor }) => mentor.lane ?? middleOf(mentor))];
    return [{ mentee, left: Math.min(...ends) - BUS, right: Math.max(...ends) + BUS }];
  });
  const isClear = (bus: (typeof buses)[number]) =>
    buses.every((other) => {
      const isApart = other.left > bus.right || other.right < bus.left;
      return other === bus || other.mentee.band !== bus.mentee.band || isApart;
    });
  return new Set(buses.filter(isClear).map(({ mentee }) => mentee.key));
}

/** Height of the horizontal piece of each net, by the net’s key. */
function gutterHeights(legs: readonly Leg[], bands: ReadonlyMap<number, PlacedBand>): Map<string, number> {
  const gutters = new Map<number, Map<string, Net>>();
  const reach = (gutter: number, key: string, from: number, to: number) => {
    const nets = gutters.get(gutter) ?? new Map<string, Net>();
    const net = nets.get(key) ?? { key, left: Infinity, right: -Infinity };
    net.left = Math.min(net.left, from, to);
    net.right = Math.max(net.right, from, to);
    gutters.set(gutter, nets.set(key, net));
  };
  for (const leg of legs) {
    reach(leg.mentor.band, outKey(leg), leg.out, leg.through ?? leg.into);
    if (leg.through !== null) reach(leg.mentee.band - 1, inKey(leg), leg.through, leg.into);
  }
  const heights = new Map<string, number>();
  for (const [gutter, nets] of gutters) {
    const bottom = bands.get(gutter)?.bottom ?? 0;
    const wide = [...nets.values()].filter(({ left, right }) => right - left > 1);
    for (const [key, height] of laneHeights(wide, bottom + 18, bottom + GUTTER - BUS - 14)) heights.set(key, height);
  }
  return heights;
}

const outKey = ({ mentor }: Pair) => `${mentor.band}|${mentor.key}`;
const inKey = ({ line, mentee }: Pair) => `${mentee.band - 1}|${line.key}`;

function routeLeg(leg: Leg, heights: ReadonlyMap<string, number>): RoutedLine {
  const { mentor, mentee, out, through, into } = leg;
  const points: number[] = [];
  if (mentor.lane === null) points.push(out, mentor.y + mentor.height);
  else points.push(mentor.x, mentor.y + mentor.height / 2, out, mentor.y + mentor.height / 2);
  const turn = (from: number, to: number, height: number | undefined) => {
    if (height !== undefined && Math.abs(from - to) > 0.5) points.push(from, height, to, height);
  };
  turn(out, through ?? into, heights.get(outKey(leg)));
  if (through !== null) turn(through, into, heights.get(inKey(leg)));
  const middle = { x: points.at(-2) ?? into, y: Math.max(points.at(-1) ?? 0, mentor.y + mentor.height + GUTTER / 2) };
  if (mentee.lane !== null) {
    const y = mentee.y + mentee.height / 2;
    points.push(into, y, mentee.x, y);
    return { key: leg.line.key, points, isCurve: false, arrow: { x: mentee.x, y, to: 'right' }, middle };
  }
  const entry = middleOf(mentee);
  if (Math.abs(entry - into) > 0.5) points.push(into, mentee.y - BUS, entry, mentee.y - BUS);
  points.push(entry, mentee.y);
  return { key: leg.line.key, points, isCurve: false, arrow: { x: entry, y: mentee.y, to: 'down' }, middle };
}

/** Peers, reverse mentors and cycles: through the gutter above for one band, straight up through the bands otherwise. */
function routeCurve({ line, mentor, mentee }: Pair): RoutedLine {
  const way = Math.sign(middleOf(mentee) - middleOf(mentor)) || 1;
  const isLevel = mentor.band === mentee.band;
  const from = { x: middleOf(mentor) + way * 40, y: mentor.y };
  const to = isLevel
    ? { x: middleOf(mentee) - way * 40, y: mentee.y }
    : { x: middleOf(mentee) - way * 40, y: mentee.y + mentee.height };
  const rise = isLevel ? Math.min(from.y, to.y) - 56 : (from.y + to.y) / 2;
  const points = [from.x, from.y, from.x, rise, to.x, rise, to.x, to.y];
  const at = (a: number, b: number, c: number, d: number) => (a + 3 * b + 3 * c + d) / 8;
  const middle = { x: at(from.x, from.x, to.x, to.x), y: at(from.y, rise, rise, to.y) };
  return { key: line.key, points, isCurve: true, arrow: { ...to, to: isLevel ? 'down' : 'up' }, middle };
}
