import { lineWords } from '../person-words';
import type { Colours } from './colours';
import type { Context } from './spot';
import { write } from './draw-text';
import type { PictureTie } from './picture';
import type { SceneLine } from './scene';
import type { View } from './view';

const RADIUS = 6;

export interface LineLook {
  readonly colours: Colours;
  readonly view: View;
  /** Of the selected person, or the selected line itself. */
  readonly isLit: boolean;
  /** Another line is lit. */
  readonly isDim: boolean;
  /** No card and no other words stand where the words of a curve would. */
  readonly hasRoom?: boolean;
}

export function drawLine(context: Context, line: SceneLine, { colours, view, isLit, isDim }: LineLook): void {
  const { tie } = line;
  const thin = Math.max(0.4, Math.min(1, view.zoom * 1.15));
  const width = (tie.isCurrent ? 3 : 2) * thin;
  trace(context, line, view);
  context.globalAlpha = isDim ? 0.38 : 1;
  if (isLit) {
    context.setLineDash([]);
    context.strokeStyle = colours.paper;
    context.lineWidth = width + 5;
    context.stroke();
  }
  context.setLineDash(dashOf(tie).map((length) => length * thin));
  context.lineWidth = isLit ? width + 0.75 : width;
  context.strokeStyle = tie.isCurrent || isLit ? colours.primary : colours.lineStrong;
  context.stroke();
  context.setLineDash([]);
  drawArrow(context, line, view, context.strokeStyle, thin);
  context.globalAlpha = 1;
}

/** Solid where both or the program say so, broken where a source or one side does. */
function dashOf({ status }: PictureTie): number[] {
  switch (status) {
    case 'CITED':
      return [10, 4];
    case 'UNCONFIRMED':
      return [4, 4];
    case 'CONFIRMED':
    case 'PROGRAM_RECORD':
      return [];
    case null:
      return [2, 5];
  }
}

function trace(context: Context, { points, isCurve }: SceneLine, { x, y, zoom }: View): void {
  const at = (index: number) => [(points[index] ?? 0) * zoom + x, (points[index + 1] ?? 0) * zoom + y] as const;
  context.beginPath();
  context.moveTo(...at(0));
  if (isCurve) {
    context.bezierCurveTo(...at(2), ...at(4), ...at(6));
    return;
  }
  for (let index = 2; index < points.length - 2; index += 2) {
    const [[ax, ay], [bx, by], [cx, cy]] = [at(index - 2), at(index), at(index + 2)];
    const room = Math.min(Math.hypot(bx - ax, by - ay), Math.hypot(cx - bx, cy - by)) / 2;
    context.arcTo(bx, by, cx, cy, Math.min(RADIUS * zoom, room));
  }
  context.lineTo(...at(points.length - 2));
}

const TURN = { down: 0, right: -Math.PI / 2, up: Math.PI } as const;

function drawArrow(
  context: Context,
  { arrow }: SceneLine,
  view: View,
  fill: string | CanvasGradient | CanvasPattern,
  thin: number,
): void {
  const size = Math.max(4, 9 * thin);
  context.save();
  context.translate(arrow.x * view.zoom + view.x, arrow.y * view.zoom + view.y);
  context.rotate(TURN[arrow.to]);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(-size * 0.6, -size);
  context.lineTo(size * 0.6, -size);
  context.fillStyle = fill;
  context.fill();
  context.restore();
}

/** “×2” where several periods or kinds are one line, and what a curve or a lit line says. */
export function drawWords(context: Context, line: SceneLine, look: LineLook, selected: string | null): void {
  const { colours, view, isLit, hasRoom } = look;
  if (view.zoom < 0.5) return;
  const { tie, arrow, middle } = line;
  const [x, y] = [middle.x * view.zoom + view.x, middle.y * view.zoom + view.y];
  if (line.isCurve && hasRoom && view.zoom >= 0.7) plate(context, 'also mentored', x, y, colours, 'center');
  if (tie.count > 1)
    bead(context, `×${tie.count}`, arrow.x * view.zoom + view.x, (arrow.y - 26) * view.zoom + view.y, colours);
  const [link] = tie.tie.links;
  if (!isLit || !link || line.isCurve || arrow.to !== 'down' || line.points.length < 4) return;
  const words = tie.count > 1 ? `${lineWords(link)} …` : lineWords(link);
  // At the end that is not selected: there every line has a place of its own.
  const atMentor = selected === tie.mentee;
  const [wx, wy] = atMentor ? [line.points[0] ?? 0, (line.points[1] ?? 0) + 22] : [arrow.x, arrow.y - 24];
  plate(context, words, wx * view.zoom + view.x + 10, wy * view.zoom + view.y, colours, 'start');
}

function plate(
  context: Context,
  words: string,
  x: number,
  y: number,
  colours: Colours,
  align: 'center' | 'start',
): void {
  context.font = `400 13px ${colours.sans}`;
  const width = context.measureText(words).width;
  const left = align === 'center' ? x - width / 2 : x;
  context.fillStyle = colours.paper;
  context.fillRect(left - 4, y - 9, width + 8, 18);
  write(context, words, left, y, colours.ink2);
}

function bead(context: Context, words: string, x: number, y: number, colours: Colours): void {
  context.font = `600 12px ${colours.sans}`;
  const width = context.measureText(words).width + 10;
  context.beginPath();
  context.roundRect(x - width / 2, y - 9, width, 18, 9);
  context.fillStyle = colours.raised;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = colours.lineStrong;
  context.stroke();
  context.textAlign = 'center';
  write(context, words, x, y, colours.ink2);
  context.textAlign = 'start';
}
