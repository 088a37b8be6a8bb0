import type { Colours } from './colours';

export type Context = CanvasRenderingContext2D;
/** A rectangle on the screen, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function box(context: Context, { x, y, width, height }: Spot, radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

export const inset = ({ x, y, width, height }: Spot, by: number): Spot => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** No text is smaller than 12 px, so that a smaller card carries fewer lines rather than smaller ones. */
export const sized = (pixels: number, zoom: number) => Math.max(12, Math.round(pixels * zoom * 2) / 2);

export type Detail = 'full' | 'name' | 'initials' | 'dot';

export interface CardLook {
  readonly colours: Colours;
  readonly zoom: number;
  readonly detail: Detail;
  readonly isFocus: boolean;
  readonly isSelected: boolean;
}
