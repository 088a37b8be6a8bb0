import type { Colours } from './colours';
import { detailOf, drawCard } from './draw-card';
import { drawEdgeButton } from './draw-others';
import type { Context, Spot } from './spot';
import { drawLine, drawWords, type LineLook } from './draw-lines';
import { write } from './draw-text';
import { CARD, GUTTER } from './layout.types';
import { bandLabel } from './picture';
import { edgeButtonsOf, type Scene, type SceneCard, type SceneLine } from './scene';
import { visibleBox, type Box, type Size, type View } from './view';

export interface Frame {
  readonly scene: Scene;
  readonly view: View;
  readonly size: Size;
  readonly colours: Colours;
  /** Key of the selected person or tie. */
  readonly selected: string | null;
  /** 0 to 1 while cards move to new places: lines fade in. */
  readonly settled: number;
  /** Where a card is drawn now, while it moves. */
  readonly placeOf: (card: SceneCard) => { readonly x: number; readonly y: number; readonly alpha: number };
}

/** One picture of the frame: bands, lines, cards, words. Only what is on the screen is drawn. */
export function draw(context: Context, frame: Frame): void {
  const { size, colours, view } = frame;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, size.width, size.height);
  context.lineJoin = 'round';
  const visible = visibleBox(view, size);
  drawBands(context, frame);
  const lines = frame.scene.lines.filter(({ box }) => meets(box, visible, 60));
  drawLines(context, frame, lines);
  drawCards(context, frame, visible);
  if (frame.settled === 1) writeWords(context, frame, lines);
  drawBandLabels(context, frame);
}

function meets(box: Box, other: Box, margin: number): boolean {
  return (
    box.left <= other.right + margin &&
    box.right >= other.left - margin &&
    box.top <= other.bottom + margin &&
    box.bottom >= other.top - margin
  );
}

const isLit = ({ selected }: Frame, { tie }: SceneLine) =>
  selected !== null && (tie.key === selected || tie.mentor === selected || tie.mentee === selected);

function lookOf(frame: Frame, line: SceneLine, someLit: boolean): LineLook {
  const lit = isLit(frame, line);
  return { colours: frame.colours, view: frame.view, isLit: lit, isDim: someLit && !lit };
}

function drawLines(context: Context, frame: Frame, lines: readonly SceneLine[]): void {
  context.save();
  const someLit = lines.some((line) => isLit(frame, line));
  if (frame.settled < 1) context.filter = `opacity(${Math.round(frame.settled * 100)}%)`;
  const order = (line: SceneLine) => (isLit(frame, line) ? 2 : 0) + (line.tie.isCurrent ? 1 : 0);
  for (const line of [...lines].sort((a, b) => order(a) - order(b)))
    drawLine(context, line, lookOf(frame, line, someLit));
  context.restore();
}

const WORDS = { x: 50, y: 12 } as const;

/** The words of a curve are left out where they would cover a card or other words; the panel says them as well. */
function writeWords(context: Context, frame: Frame, lines: readonly SceneLine[]): void {
  const { zoom } = frame.view;
  const reach = { x: WORDS.x / zoom, y: WORDS.y / zoom };
  const cards = [...frame.scene.cards.values()];
  const taken: { x: number; y: number }[] = [];
  for (const line of lines) {
    const { x, y } = line.middle;
    const isCovering = cards.some(
      (card) =>
        x + reach.x > card.x &&
        x - reach.x < card.x + card.width &&
        y + reach.y > card.y &&
        y - reach.y < card.y + card.height,
    );
    const isCrowded = taken.some((other) => Math.abs(other.x - x) < 2 * reach.x && Math.abs(other.y - y) < 2 * reach.y);
    const hasRoom = line.isCurve && !isCovering && !isCrowded;
    if (hasRoom) taken.push({ x, y });
    drawWords(context, line, { ...lookOf(frame, line, true), hasRoom }, frame.selected);
  }
}

function drawCards(context: Context, frame: Frame, visible: Box): void {
  const { view, scene, selected, colours } = frame;
  const detail = detailOf(CARD.width * view.zoom);
  for (const card of scene.cards.values()) {
    const { x, y, alpha } = frame.placeOf(card);
    if (!meets({ left: x, top: y, right: x + card.width, bottom: y + card.height }, visible, 20)) continue;
    const spot: Spot = {
      x: x * view.zoom + view.x,
      y: y * view.zoom + view.y,
      width: card.width * view.zoom,
      height: card.height * view.zoom,
    };
    context.globalAlpha = alpha;
    const isFocus = card.key === scene.focus;
    drawCard(context, card, spot, { colours, zoom: view.zoom, detail, isFocus, isSelected: card.key === selected });
    if (detail === 'full' || detail === 'name')
      for (const button of edgeButtonsOf(card, view.zoom)) drawEdgeButton(context, button, spot, colours);
    context.globalAlpha = 1;
  }
}

/** Every second band on a faint ground, each with a hairline at its top. */
function drawBands(context: Context, { scene, view, size, colours }: Frame): void {
  for (const { band, top, bottom } of scene.bands) {
    const from = Math.round((top - GUTTER / 2) * view.zoom + view.y);
    const to = Math.round((bottom + GUTTER / 2) * view.zoom + view.y);
    if (to < 0 || from > size.height) continue;
    if (band % 2 !== 0) {
      context.globalAlpha = 0.45;
      context.fillStyle = colours.sunk;
      context.fillRect(0, from, size.width, to - from);
      context.globalAlpha = 1;
    }
    context.fillStyle = colours.line;
    context.fillRect(0, from, size.width, 1);
  }
}

/** The names of the bands stay at the left edge, whatever is beneath. */
function drawBandLabels(context: Context, { scene, view, size, colours }: Frame): void {
  context.font = `600 13px ${colours.sans}`;
  for (const { band, top, bottom, count } of scene.bands) {
    const from = (top - GUTTER / 2) * view.zoom + view.y;
    const to = (bottom + GUTTER / 2) * view.zoom + view.y;
    if (to < 24 || from > size.height - 8 || to - from < 20) continue;
    const y = Math.min(Math.max(from + 1, 0), to - 26);
    const words = bandLabel(band, count, view.zoom < 0.7);
    const width = context.measureText(words).width;
    context.globalAlpha = 0.86;
    context.fillStyle = band % 2 === 0 ? colours.paper : colours.sunk;
    context.beginPath();
    context.roundRect(0, y, width + 24, 22, [0, 0, 6, 0]);
    context.fill();
    context.globalAlpha = 1;
    write(context, words, 14, y + 11, colours.ink2);
  }
}
