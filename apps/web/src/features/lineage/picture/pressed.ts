import type { Side } from '../lineage-graph';
import { EDGE, edgeButtonsOf, isMore, lineAt, type Scene } from './scene';
import type { View } from './view';

/** What lies under a point of the screen. */
export type Pressed =
  | { readonly type: 'card' | 'line'; readonly key: string }
  | { readonly type: 'expand'; readonly id: string; readonly side: Side };

const FINGER = 44;

export function pressedAt(scene: Scene | null, view: View, x: number, y: number, isTouch: boolean): Pressed | null {
  if (!scene) return null;
  const cards = [...scene.cards.values()];
  const reach = { x: EDGE.width / 2, y: (isTouch ? FINGER : EDGE.height) / 2 };
  if (view.zoom * 224 >= 96)
    for (const card of cards)
      for (const button of edgeButtonsOf(card, view.zoom)) {
        const [left, top] = [card.x * view.zoom + view.x + button.x, card.y * view.zoom + view.y + button.y];
        if (Math.abs(x - left) <= reach.x && Math.abs(y - top) <= reach.y)
          return { type: 'expand', id: button.id, side: button.side };
      }
  const [wx, wy] = [(x - view.x) / view.zoom, (y - view.y) / view.zoom];
  const card = cards.find((one) => wx >= one.x && wx <= one.x + one.width && wy >= one.y && wy <= one.y + one.height);
  if (card) {
    const { node } = card;
    return isMore(node) ? { type: 'expand', id: node.of, side: node.side } : { type: 'card', key: card.key };
  }
  const line = lineAt(scene, wx, wy, (isTouch ? 14 : 7) / view.zoom);
  return line ? { type: 'line', key: line.tie.key } : null;
}
