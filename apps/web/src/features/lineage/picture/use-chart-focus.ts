import { useCallback, useMemo, useState, type RefObject } from 'react';
import type { ChartSurface } from './chart-surface';
import type { Picture } from './picture';
import type { SceneCard } from './scene';
import type { Settled } from './use-surface';

const TRIES = 10;
const BETWEEN_TRIES = 50;

/** Which card takes the Tab key, and how the keyboard gets to another. */
export function useChartFocus(
  host: RefObject<HTMLElement | null>,
  picture: Picture,
  surface: ChartSurface | null,
  settled: Settled | null,
) {
  const [wanted, setWanted] = useState(picture.focus);
  const active = picture.nodes.has(wanted) ? wanted : picture.focus;

  const go = useCallback(
    (key: string) => {
      setWanted(key);
      surface?.reveal(key);
      focusCard(host, key, TRIES);
    },
    [host, surface],
  );
  const onActivate = useCallback(
    (key: string, isByKeyboard: boolean) => {
      setWanted(key);
      if (isByKeyboard) surface?.reveal(key);
    },
    [surface],
  );
  /** The cards of the twin; the active one is among them wherever it is. */
  const cards = useMemo((): readonly SceneCard[] => {
    if (!settled) return [];
    const own = settled.scene.cards.get(active);
    return own && !settled.cards.includes(own) ? [...settled.cards, own] : settled.cards;
  }, [settled, active]);
  return { active, cards, go, onActivate };
}

/** A card may only come into the twin once the view has come to rest. */
function focusCard(host: RefObject<HTMLElement | null>, key: string, tries: number): void {
  const item = host.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
  if (item) item.focus({ preventScroll: true });
  else if (tries > 0) setTimeout(() => focusCard(host, key, tries - 1), BETWEEN_TRIES);
}
