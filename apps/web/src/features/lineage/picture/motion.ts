import { CARD } from './layout.types';
import type { Scene, SceneCard } from './scene';

/** Where every card was drawn when a new scene came. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** cubic-bezier(.2, 0, 0, 1) of the house, near enough for a path of a card. */
export const eased = (part: number) => 1 - (1 - part) ** 4;

/** A card on its way from where it stood; a newcomer appears in its place. */
export function onTheWay(card: SceneCard, from: Places, part: number): { x: number; y: number; alpha: number } {
  const start = from.get(card.key);
  if (!start) return { x: card.x, y: card.y, alpha: part };
  return { x: start.x + (card.x - start.x) * part, y: start.y + (card.y - start.y) * part, alpha: 1 };
}

export function placesOf(scene: Scene, at: (card: SceneCard) => { x: number; y: number }): Places {
  return new Map([...scene.cards.values()].map((card) => [card.key, at(card)]));
}

/** Milliseconds of the refocus in this theme; 0 where motion is reduced. */
export function refocusTime(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--motion-refocus')) || 0;
}

export const middleOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});

export const boxAround = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  left: x - CARD.gap,
  top: y - CARD.gap,
  right: x + width + CARD.gap,
  bottom: y + height + CARD.gap,
});
