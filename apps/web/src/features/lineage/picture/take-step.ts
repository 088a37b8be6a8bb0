import type { Side } from '../lineage-graph';
import { sideToExpand, type ChartStep } from './chart-keys';
import type { ChartSurface } from './chart-surface';
import type { LineageChartProps } from './chart-props';
import type { Picture } from './picture';
import { isMore, isPerson, type SceneCard } from './scene';

export type ChartActs = Pick<
  LineageChartProps,
  'picture' | 'onSelect' | 'onFocus' | 'onExpand' | 'onCollapse' | 'onPath' | 'onTable' | 'onSay'
>;

/** Opens what a card stands for: a person in the panel, or more of a family. */
export function openCard({ picture, onExpand, onSelect }: ChartActs, key: string): void {
  const node = picture.nodes.get(key);
  if (node && isMore(node)) onExpand(node.of, node.side);
  else if (node) onSelect(key);
}

/** Does what a key asked for. `go` moves the keyboard to another card. */
export function takeStep(
  step: ChartStep,
  card: SceneCard,
  { surface, acts, go }: { surface: ChartSurface; acts: ChartActs; go: (key: string) => void },
): void {
  const deeds: Record<ChartStep['type'], () => void> = {
    go: () => go(step.type === 'go' ? step.key : card.key),
    nowhere: () => acts.onSay(step.type === 'nowhere' ? restWords(acts.picture, card.key, step.side) : ''),
    open: () => openCard(acts, card.key),
    expand: () => expand(card, acts),
    collapse: () => acts.onCollapse(card.key),
    focus: () => isPerson(card.node) && acts.onFocus(card.key),
    path: () => isPerson(card.node) && acts.onPath(card.key),
    'zoom-in': () => surface.zoomAt(1.25),
    'zoom-out': () => surface.zoomAt(0.8),
    table: () => acts.onTable(),
  };
  deeds[step.type]();
}

function expand(card: SceneCard, acts: ChartActs): void {
  const asked = sideToExpand(card);
  if (asked) acts.onExpand(asked.id, asked.side);
  else acts.onSay('Nobody more to show here.');
}

function restWords(picture: Picture, key: string, side: Side): string {
  const node = picture.nodes.get(key);
  const rest = node && isPerson(node) ? node.offers[side] : 0;
  return rest > 0 ? `${rest} ${side} not shown. Press E to show more.` : `No ${side} in the picture.`;
}
