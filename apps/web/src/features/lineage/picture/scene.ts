import { CARD, type Layout, type PlacedBand, type PlacedCard } from './layout.types';
import type { RoutedLine } from './line-routing';
import type { MoreNode, PersonNode, Picture, PictureNode, PictureTie } from './picture';
import type { Box } from './view';
import type { Side } from '../lineage-graph';

export interface SceneCard extends PlacedCard {
  readonly node: PictureNode;
}

export interface SceneLine extends RoutedLine {
  readonly tie: PictureTie;
  readonly box: Box;
}

/** A picture with places in the world: all that drawing, hit tests and the accessible twin need. */
export interface Scene {
  readonly focus: string;
  readonly cards: ReadonlyMap<string, SceneCard>;
  readonly lines: readonly SceneLine[];
  readonly bands: readonly (PlacedBand & { readonly count: number })[];
  readonly box: Box;
}

/** Puts a layout into the world; `shift` keeps a card where it stood in the scene before. */
export function sceneOf(
  picture: Picture,
  layout: Layout,
  routed: readonly RoutedLine[],
  shift: { x: number; y: number },
): Scene {
  const cards = new Map<string, SceneCard>();
  for (const card of layout.cards) {
    const node = picture.nodes.get(card.key);
    const lane = card.lane === null ? null : card.lane + shift.x;
    if (node) cards.set(card.key, { ...card, x: card.x + shift.x, y: card.y + shift.y, lane, node });
  }
  const ties = new Map(picture.ties.map((tie) => [tie.key, tie]));
  const lines = routed.flatMap((line): SceneLine[] => {
    const tie = ties.get(line.key);
    return tie ? [moved(line, tie, shift)] : [];
  });
  const people = [...picture.nodes.values()].filter(({ kind }) => kind === 'person');
  const bands = layout.bands.map(({ band, top, bottom }) => ({
    band,
    top: top + shift.y,
    bottom: bottom + shift.y,
    count: people.filter((node) => node.band === band).length,
  }));
  return { focus: picture.focus, cards, lines, bands, box: boxOf([...cards.values()]) };
}

function moved(line: RoutedLine, tie: PictureTie, { x, y }: { x: number; y: number }): SceneLine {
  const points = line.points.map((value, index) => value + (index % 2 === 0 ? x : y));
  const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const arrow = { ...line.arrow, x: line.arrow.x + x, y: line.arrow.y + y };
  return { ...line, points, arrow, middle: { x: line.middle.x + x, y: line.middle.y + y }, tie, box };
}

export function boxOf(cards: readonly PlacedCard[]): Box {
  if (cards.length === 0) return { left: 0, top: 0, right: CARD.width, bottom: CARD.height };
  return {
    left: Math.min(...cards.map(({ x, lane }) => lane ?? x)),
    top: Math.min(...cards.map(({ y }) => y)),
    right: Math.max(...cards.map(({ x, width }) => x + width)),
    bottom: Math.max(...cards.map(({ y, height }) => y + height)),
  };
}

/** A button on a card’s edge, 44 × 24 on the screen whatever the zoom; `reach` is what a finger may hit. */
export interface EdgeButton {
  readonly id: string;
  readonly side: Side;
  readonly count: number;
  /** Middle, as a shift on the screen from the card’s own left upper corner. */
  readonly x: number;
  readonly y: number;
}

export const EDGE = { width: 44, height: 24 } as const;

export function edgeButtonsOf(card: SceneCard, zoom: number): EdgeButton[] {
  if (card.node.kind !== 'person') return [];
  const { offers } = card.node;
  const [width, height] = [card.width * zoom, card.height * zoom];
  // On a small card the buttons stand further out, so that they leave its words free.
  const out = width < 160 ? 8 : 0;
  const at: Record<Side, { x: number; y: number }> = {
    mentors: { x: width - EDGE.width / 2 - 6, y: -out },
    mentees: { x: card.lane === null ? width / 2 : EDGE.width / 2 + 6, y: height + out },
  };
  return (['mentors', 'mentees'] as const).flatMap((side) =>
    offers[side] > 0 ? [{ id: card.key, side, count: offers[side], ...at[side] }] : [],
  );
}

export const isPerson = (node: PictureNode): node is PersonNode => node.kind === 'person';
export const isMore = (node: PictureNode): node is MoreNode => node.kind === 'more';

/** The line that passes nearest to a point of the world, within a distance. */
export function lineAt(scene: Scene, x: number, y: number, within: number): SceneLine | null {
  let nearest: { line: SceneLine; distance: number } | null = null;
  for (const line of scene.lines) {
    const { left, right, top, bottom } = line.box;
    if (x < left - within || x > right + within || y < top - within || y > bottom + within) continue;
    const distance = distanceTo(line, x, y);
    if (distance <= within && (!nearest || distance < nearest.distance)) nearest = { line, distance };
  }
  return nearest?.line ?? null;
}

function distanceTo({ points, isCurve }: SceneLine, x: number, y: number): number {
  const corners = isCurve ? flattened(points) : points;
  let least = Infinity;
  for (let at = 2; at < corners.length; at += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = corners.slice(at - 2, at + 2);
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay)));
  }
  return least;
}

function flattened(points: readonly number[]): number[] {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0] = points;
  return Array.from({ length: 17 }, (_, step) => step / 16).flatMap((t) => {
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return [mix(ax, bx, cx, dx), mix(ay, by, cy, dy)];
  });
}
