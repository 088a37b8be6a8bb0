import { initials, shortUnderName, underName } from '../person-words';
import type { Colours } from './colours';
import { drawDot, drawMore, drawStub } from './draw-others';
import { drawRungs } from './draw-rungs';
import { linesOf, write } from './draw-text';
import type { PersonNode } from './picture';
import type { SceneCard } from './scene';
import { box, inset, sized, type CardLook, type Context, type Detail, type Spot } from './spot';

/** How much of a card is drawn, by its width on the screen. */
export function detailOf(width: number): Detail {
  if (width >= 160) return 'full';
  if (width >= 96) return 'name';
  return width >= 40 ? 'initials' : 'dot';
}

export function drawCard(context: Context, card: SceneCard, spot: Spot, look: CardLook): void {
  const { node } = card;
  if (look.detail === 'dot') drawDot(context, card, spot, look);
  else if (node.kind === 'person') drawPerson(context, node, spot, look);
  else if (node.kind === 'stub') drawStub(context, spot, look);
  else drawMore(context, node, spot, look);
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
  const middle = spot.y + spot.height / 2;
  const words = person.specialty ?? person.organisation ?? '';
  const taken = drawCrest(context, person, { ...spot, y: middle }, colours, size);
  context.font = `400 ${size}px ${colours.sans}`;
  const [line = ''] = linesOf(context, words, spot.width - taken, 1);
  write(context, line, spot.x + taken, middle, colours.ink3);
}

/** The institution's letters on its colour; returns the width that they take, 0 for whoever has none. */
function drawCrest(
  context: Context,
  { institution }: PersonNode['person'],
  spot: Spot,
  colours: Colours,
  size: number,
): number {
  if (!institution) return 0;
  const plate = size + 3;
  context.font = `700 ${Math.max(12, size - 2)}px ${colours.sans}`;
  const width = context.measureText(institution.crest).width + 8;
  context.fillStyle = colours.accent(institution.accent) || colours.ink2;
  box(context, { x: spot.x, y: spot.y - plate / 2, width, height: plate }, 2);
  context.fill();
  write(context, institution.crest, spot.x + 4, spot.y, colours.onAccent);
  return width + 6;
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
