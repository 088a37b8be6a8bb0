import { useEffect, useRef, useState } from 'react';
import type { BandOrder, Layout } from './layout.types';
import type { LayoutReply, LayoutRequest } from './layout.worker';
import type { RoutedLine } from './line-routing';
import type { Picture } from './picture';

export interface LaidOut {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly lines: readonly RoutedLine[];
}

/** Lays pictures out off the main thread; answers that a newer picture has overtaken are dropped. */
export function useLayout(picture: Picture | null): LaidOut | null {
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef({ number: 0, picture });
  const before = useRef<{ focus: string; order: BandOrder }>({ focus: '', order: {} });

  useEffect(() => {
    const own = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
      const { number, picture: current } = asked.current;
      if (data.number !== number || !current) return;
      before.current = { focus: current.focus, order: data.layout.order };
      setLaidOut({ picture: current, layout: data.layout, lines: data.lines });
    });
    return () => {
      own.terminate();
      worker.current = null;
    };
  }, []);

  useEffect(() => {
    asked.current = { number: asked.current.number + 1, picture };
    if (!picture) return;
    const { focus, cards, ties } = picture;
    const order = before.current.focus === focus ? before.current.order : {};
    const lines = ties.map(({ key, mentor, mentee }) => ({ key, mentor, mentee }));
    const request: LayoutRequest = { number: asked.current.number, input: { focus, cards, lines, before: order } };
    worker.current?.postMessage(request);
  }, [picture]);

  return laidOut;
}
