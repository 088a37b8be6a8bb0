import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { ChartSurface } from './chart-surface';
import { sceneOf, type Scene, type SceneCard } from './scene';
import type { LaidOut } from './use-layout';
import type { View } from './view';

const MOST_ITEMS = 120;

/** What the twin shows: the cards on the screen, where they were when the view last came to rest. */
export interface Settled {
  readonly scene: Scene;
  readonly view: View;
  readonly cards: readonly SceneCard[];
}

export interface SurfaceRefs {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly layer: RefObject<HTMLDivElement | null>;
}

export interface SurfaceOptions {
  readonly laidOut: LaidOut | null;
  readonly selected: string | null;
  /** Whose card stays where it is when the scene changes. */
  readonly anchor: string;
  readonly openedAs: (focus: string) => View | null;
  readonly onLeave: (focus: string, view: View) => void;
}

/** Owns the canvas: gives it scenes and the selection, and keeps the twin’s layer over it as it moves. */
export function useSurface(options: SurfaceOptions): SurfaceRefs & {
  readonly surface: RefObject<ChartSurface | null>;
  readonly settled: Settled | null;
} {
  const { laidOut, selected } = options;
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const surface = useRef<ChartSurface | null>(null);
  const rested = useRef<View>({ x: 0, y: 0, zoom: 1 });
  const latest = useRef(options);
  const [settled, setSettled] = useState<Settled | null>(null);

  useEffect(() => {
    latest.current = options;
  });

  const onMove = useCallback(({ x, y, zoom }: View) => {
    const { x: oldX, y: oldY, zoom: oldZoom } = rested.current;
    const scale = zoom / oldZoom;
    if (layer.current)
      layer.current.style.transform = `translate(${x - oldX * scale}px, ${y - oldY * scale}px) scale(${scale})`;
  }, []);

  useEffect(() => {
    if (!canvas.current) return undefined;
    const own: ChartSurface = new ChartSurface(canvas.current, {
      onMove,
      onSettle: (view) => {
        if (!own.scene) return;
        rested.current = view;
        onMove(view);
        latest.current.onLeave(own.scene.focus, view);
        setSettled({ scene: own.scene, view, cards: own.visibleCards(MOST_ITEMS) });
      },
    });
    surface.current = own;
    return () => {
      own.close();
      surface.current = null;
    };
  }, [onMove]);

  useEffect(() => {
    const own = surface.current;
    if (!own || !laidOut) return;
    const { picture, layout, lines } = laidOut;
    if (own.scene?.focus !== picture.focus) own.openAs(latest.current.openedAs(picture.focus));
    own.setScene(sceneOf(picture, layout, lines, shiftFor(own.scene, laidOut, latest.current.anchor)));
  }, [laidOut]);

  useEffect(() => {
    surface.current?.select(selected);
  }, [selected]);

  return { canvas, layer, surface, settled };
}

/** How far a new layout moves so that the anchor, or else the focus, stays where it stood. */
function shiftFor(before: Scene | null, { picture, layout }: LaidOut, anchor: string): { x: number; y: number } {
  for (const key of [anchor, picture.focus]) {
    const [old, now] = [before?.cards.get(key), layout.cards.find((card) => card.key === key)];
    if (old && now) return { x: old.x - now.x, y: old.y - now.y };
  }
  return { x: 0, y: 0 };
}
