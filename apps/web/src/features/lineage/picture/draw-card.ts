import { rungOf, type Stage } from '@chiron/domain/stage';
import { initials, shortUnderName, underName } from '../person-words';
import type { Colours } from './colours';
import { linesOf, write } from './draw-text';
import type { MoreNode, PersonNode } from './picture';
import type { EdgeButton, SceneCard } from './scene';
import { EDGE } from './scene';

export type Context = CanvasRenderingContext2D;
/** A rectangle on the screen, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Detail = 'full' | 'name' | 'initials' | 'dot';

/** How much of a card is drawn, by its width on the screen. */
export function detailOf(width: number): Detail {
  if (width >= 160) return 'full';
  if (width >= 96) return 'name';
  return width >= 40 ? 'initials' : 'dot';
}

export interface CardLook {
  readonly colours: Colours;
  readonly zoom: number;
  readonly detail: Detail;
  readonly isFocus: boolean;
  readonly isSelected: boolean;
}

export function drawCard(context: Context, card: SceneCard, spot: Spot, look: CardLook): void {
  const { node } = card;
  if (look.detail === 'dot') drawDot(context, card, spot, look);
  else if (node.kind === 'person') drawPerson(context, node, spot, look);
  else if (node.kind === 'stub') drawStub(context, spot, look);
  else drawMore(context, node, spot, look);
}

function box(context: Context, { x, y, width, height }: Spot, radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

function drawPerson(context: Context, node: PersonNode, spot: Spot, look: CardLook): void {
  const { colours, isFocus, isSelected, zoom } = look;
  const radius = Math.max(3, 6 * zoom);
  if (isSelected) {
    context.globalAlpha = 0.22;
    box(context, { x: spot.x - 5, y: spot.y - 5, width: spot.width + 10, height: spot.height + 10 }, radius + 5);
    context.fillStyle = colours.primary;
    context.fill();
    context.globalAlpha = 1;
  }
  const edge = isFocus || isSelected ? 2 : 1;
  box(context, inset(spot, edge / 2), radius);
  context.fillStyle = colours.raised;
  context.fill();
  context.lineWidth = edge;
  context.strokeStyle = isFocus || isSelected ? colours.primary : colours.lineStrong;
  context.stroke();
  if (look.detail === 'full') drawFull(context, node, spot, look);
  else if (look.detail === 'name') drawName(context, node, spot, look);
  else drawInitials(context, node, spot, look);
}

const inset = ({ x, y, width, height }: Spot, by: number): Spot => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** No text is smaller than 12 px, so that a smaller card carries fewer lines rather than smaller ones. */
const sized = (pixels: number, zoom: number) => Math.max(12, Math.round(pixels * zoom * 2) / 2);

function drawFull(context: Context, { person }: PersonNode, spot: Spot, { colours, zoom }: CardLook): void {
  const rung = { width: 20 * zoom, height: 54 * zoom };
  const [left, top] = [spot.x + 13 * zoom, spot.y + (spot.height - rung.height) / 2];
  drawRungs(context, person.stage, { x: left, y: top, ...rung }, colours);
  const x = left + rung.width + 13 * zoom;
  const width = spot.x + spot.width - 12 * zoom - x;
  const [nameSize, smallSize] = [sized(16, zoom), sized(13, zoom)];
  context.font = `600 ${nameSize}px ${colours.serif}`;
  const name = linesOf(context, person.name, width, 2);
  const [nameLine, smallLine] = [Math.max(nameSize * 1.25, 21 * zoom), Math.max(smallSize * 1.3, 18 * zoom)];
  const room = spot.height - 10 * zoom - name.length * nameLine;
  const under = underName(person);
  const hasStage = under !== '' && room >= smallLine;
  const hasPlace = room >= smallLine * (hasStage ? 2 : 1);
  const total = name.length * nameLine + (hasStage ? smallLine : 0) + (hasPlace ? smallLine : 0);
  let y = spot.y + (spot.height - total) / 2;
  for (const line of name) {
    write(context, line, x, y + nameLine / 2, colours.ink);
    y += nameLine;
  }
  context.font = `400 ${smallSize}px ${colours.sans}`;
  if (hasStage) {
    write(context, linesOf(context, under, width, 1)[0] ?? '', x, y + smallLine / 2, colours.ink2);
    y += smallLine;
  }
  if (hasPlace) drawPlace(context, person, { x, y, width, height: smallLine }, colours, smallSize);
}

/** Crest and specialty, the last line of a card. */
function drawPlace(context: Context, person: PersonNode['person'], spot: Spot, colours: Colours, size: number): void {
  const { crest, accent } = person.institution;
  const middle = spot.y + spot.height / 2;
  const words = person.specialty ?? person.organisation ?? '';
  const plate = size + 3;
  context.font = `700 ${Math.max(12, size - 2)}px ${colours.sans}`;
  const width = context.measureText(crest).width + 8;
  context.fillStyle = colours.accent(accent) || colours.ink2;
  box(context, { x: spot.x, y: middle - plate / 2, width, height: plate }, 2);
  context.fill();
  write(context, crest, spot.x + 4, middle, colours.onAccent);
  context.font = `400 ${size}px ${colours.sans}`;
  const [line = ''] = linesOf(context, words, spot.width - width - 6, 1);
  write(context, line, spot.x + width + 6, middle, colours.ink3);
}

function drawName(context: Context, { person }: PersonNode, spot: Spot, { colours, zoom }: CardLook): void {
  const padding = 8;
  const size = sized(16, zoom);
  context.font = `600 ${size}px ${colours.serif}`;
  const under = shortUnderName(person);
  const most = spot.height >= size * 2.5 + (under ? 16 : 0) ? 2 : 1;
  const name = linesOf(context, person.name, spot.width - 2 * padding, most);
  const line = size * 1.22;
  let y = spot.y + (spot.height - name.length * line - (under ? 15 : 0)) / 2;
  for (const part of name) {
    write(context, part, spot.x + padding, y + line / 2, colours.ink);
    y += line;
  }
  if (under === '') return;
  context.font = `400 12px ${colours.sans}`;
  write(context, linesOf(context, under, spot.width - 2 * padding, 1)[0] ?? '', spot.x + padding, y + 8, colours.ink2);
}

function drawInitials(context: Context, { person }: PersonNode, spot: Spot, { colours }: CardLook): void {
  const height = Math.min(spot.height - 6, 34);
  const width = (height / 54) * 20;
  drawRungs(context, person.stage, { x: spot.x + 5, y: spot.y + (spot.height - height) / 2, width, height }, colours);
  context.font = `600 13px ${colours.serif}`;
  context.textAlign = 'center';
  const [left, right] = [spot.x + 5 + width, spot.x + spot.width];
  write(context, initials(person.name), (left + right) / 2, spot.y + spot.height / 2, colours.ink);
  context.textAlign = 'start';
}

/** The ladder of five steps, filled to the stage; empty where no stage is known. */
export function drawRungs(context: Context, stage: Stage | null, spot: Spot, colours: Colours): void {
  const unit = spot.height / 54;
  const filled = stage === null ? 0 : rungOf(stage);
  context.strokeStyle = colours.lineStrong;
  context.lineWidth = Math.max(1, 2 * unit);
  context.beginPath();
  for (const rail of [3, 17]) {
    context.moveTo(spot.x + rail * unit, spot.y + 2 * unit);
    context.lineTo(spot.x + rail * unit, spot.y + spot.height);
  }
  context.stroke();
  for (let step = 1; step <= 5; step += 1) {
    const middle = spot.y + (54 - (step - 0.5) * 10) * unit;
    if (step > filled || stage === null) {
      context.lineWidth = Math.max(0.75, 1.5 * unit);
      context.beginPath();
      context.moveTo(spot.x + 4 * unit, middle);
      context.lineTo(spot.x + 16 * unit, middle);
      context.stroke();
      continue;
    }
    context.fillStyle = colours.stage(stage);
    context.fillRect(spot.x + 4.5 * unit, middle - 3.5 * unit, 11 * unit, 7 * unit);
    context.lineWidth = Math.max(0.5, unit * 0.75);
    context.strokeRect(spot.x + 4.5 * unit, middle - 3.5 * unit, 11 * unit, 7 * unit);
  }
  if (stage === 'EMERITUS') {
    context.fillStyle = colours.stage(stage);
    context.fillRect(spot.x + 0.5 * unit, spot.y, 19 * unit, 3 * unit);
  }
}

function drawStub(context: Context, spot: Spot, { colours, zoom, detail }: CardLook): void {
  const radius = Math.max(3, 6 * zoom);
  context.save();
  box(context, inset(spot, 0.5), radius);
  context.fillStyle = colours.paper;
  context.fill();
  context.clip();
  context.strokeStyle = colours.line;
  context.lineWidth = 1.5;
  context.beginPath();
  for (let at = -spot.height; at < spot.width; at += 9) {
    context.moveTo(spot.x + at, spot.y + spot.height);
    context.lineTo(spot.x + at + spot.height, spot.y);
  }
  context.stroke();
  context.restore();
  box(context, inset(spot, 0.5), radius);
  context.strokeStyle = colours.lineStrong;
  context.lineWidth = 1;
  context.setLineDash([4, 4]);
  context.stroke();
  context.setLineDash([]);
  if (detail === 'initials') return;
  context.font = `400 ${sized(13, zoom)}px ${colours.sans}`;
  const lines = linesOf(context, 'Not shared with you', spot.width - 16, 2);
  const height = sized(13, zoom) * 1.35;
  const wide = Math.max(...lines.map((line) => context.measureText(line).width));
  const middle = { x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 };
  context.fillStyle = colours.paper;
  box(
    context,
    {
      x: middle.x - wide / 2 - 6,
      y: middle.y - (lines.length * height) / 2 - 3,
      width: wide + 12,
      height: lines.length * height + 6,
    },
    3,
  );
  context.fill();
  context.textAlign = 'center';
  lines.forEach((line, index) => {
    write(context, line, middle.x, middle.y + (index - (lines.length - 1) / 2) * height, colours.ink2);
  });
  context.textAlign = 'start';
}

function drawMore(context: Context, node: MoreNode, spot: Spot, { colours, zoom, detail }: CardLook): void {
  box(context, inset(spot, 0.5), Math.max(3, 6 * zoom));
  context.fillStyle = colours.raised;
  context.fill();
  context.strokeStyle = colours.primary;
  context.lineWidth = 1;
  context.stroke();
  context.font = `600 ${sized(14, zoom)}px ${colours.sans}`;
  context.textAlign = 'center';
  const words = detail === 'initials' ? `+${node.count}` : `+${node.count} more`;
  write(context, words, spot.x + spot.width / 2, spot.y + spot.height / 2, colours.primary);
  context.textAlign = 'start';
}

function drawDot(context: Context, { node }: SceneCard, spot: Spot, { colours, isFocus, isSelected }: CardLook): void {
  const [x, y] = [spot.x + spot.width / 2, spot.y + spot.height / 2];
  context.beginPath();
  context.arc(x, y, node.kind === 'more' ? 3 : 5, 0, 2 * Math.PI);
  const stage = node.kind === 'person' ? node.person.stage : null;
  context.fillStyle = stage === null ? colours.raised : colours.stage(stage);
  context.fill();
  context.lineWidth = isFocus || isSelected ? 3 : 1.25;
  context.strokeStyle = isFocus || isSelected ? colours.primary : colours.lineStrong;
  context.stroke();
}

/** “▲ 3” and “▼ 12” on the edges of a card. */
export function drawEdgeButton(context: Context, button: EdgeButton, spot: Spot, colours: Colours): void {
  const [x, y] = [Math.round(spot.x + button.x - EDGE.width / 2), Math.round(spot.y + button.y - EDGE.height / 2)];
  box(context, { x: x + 0.5, y: y + 0.5, width: EDGE.width - 1, height: EDGE.height - 1 }, 5);
  context.fillStyle = colours.raised;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = colours.lineStrong;
  context.stroke();
  const words = button.count > 999 ? '999+' : `${button.count}`;
  context.font = `600 13px ${colours.sans}`;
  const width = context.measureText(words).width + 13;
  const left = x + (EDGE.width - width) / 2;
  const [middle, tip] = [y + EDGE.height / 2, button.side === 'mentors' ? -4 : 4];
  context.fillStyle = colours.primary;
  context.beginPath();
  context.moveTo(left, middle - tip);
  context.lineTo(left + 8, middle - tip);
  context.lineTo(left + 4, middle + tip);
  context.fill();
  write(context, words, left + 13, middle, colours.primary);
}
