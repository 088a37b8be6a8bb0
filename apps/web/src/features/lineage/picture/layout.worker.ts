import { layOut } from './layout';
import type { LayoutInput, Layout } from './layout.types';
import { routeLines, type RoutedLine } from './line-routing';

export interface LayoutRequest {
  readonly number: number;
  readonly input: LayoutInput;
}

export interface LayoutReply {
  readonly number: number;
  readonly layout: Layout;
  readonly lines: readonly RoutedLine[];
}

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const layout = layOut(data.input);
  const reply: LayoutReply = { number: data.number, layout, lines: routeLines(layout, data.input.lines) };
  postMessage(reply);
});
