import { useCallback, useEffect, useRef, useState, type RefCallback } from 'react';
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

export interface SurfaceOptions {
  readonly laidOut: LaidOut | null;
  readonly selected: string | null;
  /** Whose card stays where it is when the scene changes. */
  readonly anchor: string;
  readonly openedAs: (focus: string) => View | null;
  readonly onLeave: (focus: string, view: View) => void;
}

export interface Surface {
  /** For the canvas, and for the layer of real items over it. */
  readonly canvasRef: RefCallback<HTMLCanvasElement>;
  readonly layerRef: RefCallback<HTMLElement>;
  readonly surface: ChartSurface | null;
  readonly settled: Settled | null;
}

/** Owns the canvas: gives it scenes and the selection, and keeps the twin’s layer over it as it moves. */
export function useSurface(options: SurfaceOptions): Surface {
  const { laidOut, selected } = options;
  const latest = useRef(options);
  const layer = useRef<HTMLElement | null>(null);
  const [surface, setSurface] = useState<ChartSurface | null>(null);
  const [settled, setSettled] = useState<Settled | null>(null);

  useEffect(() => {
    latest.current = options;
  });

  const canvasRef = useCallback((canvas: HTMLCanvasElement | null) => {
    if (!canvas) return undefined;
    const own = surfaceOn(canvas, layer, (now) => {
      latest.current.onLeave(now.scene.focus, now.view);
      setSettled(now);
    });
    setSurface(own);
    return () => own.close();
  }, []);
  const layerRef = useCallback((element: HTMLElement | null) => {
    layer.current = element;
  }, []);

  useEffect(() => {
    if (!surface || !laidOut) return;
    const { picture, layout, lines } = laidOut;
    if (surface.scene?.focus !== picture.focus) surface.openAs(latest.current.openedAs(picture.focus));
    surface.setScene(sceneOf(picture, layout, lines, shiftFor(surface.scene, laidOut, latest.current.anchor)));
  }, [surface, laidOut]);

  useEffect(() => surface?.select(selected), [surface, selected]);

  return { canvasRef, layerRef, surface, settled };
}

/** A surface that moves the layer with it, and tells where the cards are once it has come to rest. */
function surfaceOn(
  canvas: HTMLCanvasElement,
  layer: { readonly current: HTMLElement | null },
  onSettled: (settled: Settled) => void,
): ChartSurface {
  let rested: View = { x: 0, y: 0, zoom: 1 };
  const onMove = ({ x, y, zoom }: View) => {
    const scale = zoom / rested.zoom;
    const moved = `translate(${x - rested.x * scale}px, ${y - rested.y * scale}px) scale(${scale})`;
    if (layer.current) layer.current.style.transform = moved;
  };
  const own: ChartSurface = new ChartSurface(canvas, {
    onMove,
    onSettle: (view) => {
      if (!own.scene) return;
      rested = view;
      onMove(view);
      onSettled({ scene: own.scene, view, cards: own.visibleCards(MOST_ITEMS) });
    },
  });
  return own;
}

/** How far a new layout moves so that the anchor, or else the focus, stays where it stood. */
function shiftFor(before: Scene | null, { picture, layout }: LaidOut, anchor: string): { x: number; y: number } {
  for (const key of [anchor, picture.focus]) {
    const [old, now] = [before?.cards.get(key), layout.cards.find((card) => card.key === key)];
    if (old && now) return { x: old.x - now.x, y: old.y - now.y };
  }
  return { x: 0, y: 0 };
}
