import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { ChartSurface } from './chart-surface';
import type { LineageChartProps } from './chart-props';
import { listenToPointers } from './pointer';
import { pressedAt } from './pressed';

const ANSWERED_FOR = 500;

type Asks = Pick<LineageChartProps, 'picture' | 'onSelect' | 'onExpand' | 'onFocus' | 'onNear'>;

/**
 * Drag, press, double-click and hover on the chart. Returns whether a pointer was answered just now: the click that
 * follows it on the twin is not another one, while a click alone comes from assistive technology.
 */
export function useChartPointers(host: RefObject<HTMLElement | null>, surface: ChartSurface | null, asks: Asks) {
  const answered = useRef(-Infinity);
  const { picture, onSelect, onExpand, onFocus, onNear } = asks;

  useEffect(() => {
    if (!host.current || !surface) return undefined;
    const hit = (x: number, y: number, isTouch: boolean) => pressedAt(surface.scene, surface.view, x, y, isTouch);
    return listenToPointers(host.current, {
      pan: (dx, dy) => surface.pan(dx, dy),
      zoomAt: (factor, x, y) => surface.zoomAt(factor, x, y),
      press: (x, y, isTouch) => {
        answered.current = performance.now();
        const at = hit(x, y, isTouch);
        if (at?.type === 'expand') onExpand(at.id, at.side);
        else onSelect(at?.key ?? null);
      },
      pressTwice: (x, y) => {
        const at = hit(x, y, false);
        if (at?.type === 'card' && picture.nodes.get(at.key)?.kind === 'person') onFocus(at.key);
      },
      hover: (x, y) => {
        const at = hit(x, y, false);
        if (at?.type === 'expand') onNear(at.id, at.side);
      },
    });
  }, [host, surface, picture, onSelect, onExpand, onFocus, onNear]);

  return useCallback(() => performance.now() - answered.current < ANSWERED_FOR, []);
}
