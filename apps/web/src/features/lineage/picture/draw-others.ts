import type { Colours } from './colours';
import { linesOf, write } from './draw-text';
import type { MoreNode } from './picture';
import { EDGE, type EdgeButton, type SceneCard } from './scene';
import { box, inset, sized, type CardLook, type Context, type Spot } from './spot';

export function drawStub(context: Context, spot: Spot, look: CardLook): void {
  const { colours, zoom, detail } = look;
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
  if (detail !== 'initials') writeStub(context, spot, look);
}

function writeStub(context: Context, spot: Spot, { colours, zoom }: CardLook): void {
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

export function drawMore(context: Context, node: MoreNode, spot: Spot, { colours, zoom, detail }: CardLook): void {
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

export function drawDot(
  context: Context,
  { node, lane }: SceneCard,
  spot: Spot,
  { colours, isFocus, isSelected }: CardLook,
): void {
  // Where the line comes in: from the side in a column, else from above.
  const [x, y] = [spot.x + (lane === null ? spot.width / 2 : 5), spot.y + spot.height / 2];
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
