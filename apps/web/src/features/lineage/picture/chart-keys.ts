import type { Side } from '../lineage-graph';
import { isPerson, type Scene, type SceneCard } from './scene';

/** What a key pressed on a card asks of the chart. */
export type ChartStep =
  | { readonly type: 'go'; readonly key: string }
  | { readonly type: 'nowhere'; readonly side: Side }
  | { readonly type: 'open' | 'focus' | 'path'; readonly key: string }
  | { readonly type: 'expand' | 'collapse'; readonly key: string }
  | { readonly type: 'zoom-in' | 'zoom-out' | 'table' };

type Pressed = { readonly key: string; readonly shiftKey: boolean };

/** UX: ↑ mentor, ↓ mentee, ←/→ band, Enter panel, F focus, E and Shift+E expand and collapse, P path, + − zoom, Home, T. */
export function chartStep(scene: Scene, active: string, { key, shiftKey }: Pressed): ChartStep | null {
  switch (key) {
    case 'ArrowUp':
      return goTo(kinCard(scene, active, 'mentors')) ?? { type: 'nowhere', side: 'mentors' };
    case 'ArrowDown':
      return goTo(kinCard(scene, active, 'mentees')) ?? { type: 'nowhere', side: 'mentees' };
    case 'ArrowLeft':
      return goTo(neighbour(scene, active, -1));
    case 'ArrowRight':
      return goTo(neighbour(scene, active, 1));
    case 'Home':
      return { type: 'go', key: scene.focus };
    case 'Enter':
    case ' ':
      return { type: 'open', key: active };
    case '+':
    case '=':
      return { type: 'zoom-in' };
    case '-':
      return { type: 'zoom-out' };
    default:
      return letterStep(active, key.toLowerCase(), shiftKey);
  }
}

function letterStep(active: string, letter: string, shiftKey: boolean): ChartStep | null {
  switch (letter) {
    case 'f':
      return { type: 'focus', key: active };
    case 'e':
      return { type: shiftKey ? 'collapse' : 'expand', key: active };
    case 'p':
      return { type: 'path', key: active };
    case 't':
      return { type: 'table' };
    default:
      return null;
  }
}

const goTo = (card: SceneCard | undefined): ChartStep | null => (card ? { type: 'go', key: card.key } : null);

/** The mentor or mentee in the picture who stands nearest. */
function kinCard(scene: Scene, active: string, side: Side): SceneCard | undefined {
  const own = scene.cards.get(active);
  if (!own) return undefined;
  const { node } = own;
  const keys =
    node.kind === 'more'
      ? node.side === side
        ? []
        : [node.of]
      : scene.lines.flatMap(({ tie }) => {
          if (side === 'mentors') return tie.mentee === active ? [tie.mentor] : [];
          return tie.mentor === active ? [tie.mentee] : [];
        });
  const away = (card: SceneCard) => Math.abs(card.x - own.x) + Math.abs(card.y - own.y) / 8;
  const cards = keys.flatMap((key) => scene.cards.get(key) ?? []);
  return cards.sort((a, b) => away(a) - away(b) || a.x - b.x)[0];
}

function neighbour(scene: Scene, active: string, by: 1 | -1): SceneCard | undefined {
  const own = scene.cards.get(active);
  const band = [...scene.cards.values()].filter((card) => card.band === own?.band);
  band.sort((a, b) => a.x - b.x || a.y - b.y);
  return band[band.findIndex(({ key }) => key === active) + by];
}

/** Which side E opens: outwards first, then the other, wherever somebody is left. */
export function sideToExpand(card: SceneCard): { id: string; side: Side } | null {
  const { node } = card;
  if (node.kind === 'more') return { id: node.of, side: node.side };
  if (!isPerson(node)) return null;
  const outward: Side = node.band < 0 ? 'mentors' : 'mentees';
  const inward: Side = outward === 'mentors' ? 'mentees' : 'mentors';
  const side = [outward, inward].find((one) => node.offers[one] > 0);
  return side ? { id: node.key, side } : null;
}
