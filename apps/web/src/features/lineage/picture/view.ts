/** Where the picture stands on the screen: screen = world × zoom + (x, y), in CSS pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM = { least: 0.2, most: 2, fitLeast: 0.06, whole: 0.55, readable: 0.72 } as const;
/** Kept free at the left of a whole picture, for the labels of the bands. */
const LABELS = 112;
const ROOM = { x: 40, y: 88 } as const;

export const clampZoom = (zoom: number) => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));

export function panned(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** Zooms so that what lies under the screen point stays there. */
export function zoomedAt(view: View, zoom: number, x: number, y: number): View {
  const scale = zoom / view.zoom;
  return { zoom, x: x - (x - view.x) * scale, y: y - (y - view.y) * scale };
}

export function centredOn(x: number, y: number, zoom: number, { width, height }: Size): View {
  return { zoom, x: width / 2 - x * zoom, y: height / 2 - y * zoom };
}

/** The whole picture, not larger than life, with room at the left for the labels of the bands. */
export function fitted(box: Box, size: Size): View {
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const labels = size.width > 640 ? LABELS : 0;
  const room = { width: size.width - ROOM.x - labels, height: size.height - ROOM.y };
  const zoom = Math.max(ZOOM.fitLeast, Math.min(1, room.width / width, room.height / height));
  const view = centredOn((box.left + box.right) / 2, (box.top + box.bottom) / 2, zoom, size);
  const left = box.left * zoom + view.x;
  return panned(view, Math.max(0, Math.min(labels / 2, labels + ROOM.x / 2 - left)), 0);
}

/** The view at the beginning: everything where names can be read, else the focus and what is near it. */
export function opening(box: Box, focus: { x: number; y: number }, size: Size): View {
  const whole = fitted(box, size);
  if (whole.zoom >= ZOOM.whole || size.width === 0) return whole;
  const view = centredOn(focus.x, focus.y, ZOOM.readable, size);
  const isTall = (box.bottom - box.top) * ZOOM.readable > size.height - ROOM.y;
  return isTall ? view : { ...view, y: size.height / 2 - ((box.top + box.bottom) / 2) * ZOOM.readable };
}

/** Moves as little as brings the box into view, with a margin. */
export function revealing(view: View, box: Box, size: Size, margin = 48): View {
  const shift = (from: number, to: number, room: number) => {
    if (to - from > room - 2 * margin) return room / 2 - (from + to) / 2;
    if (from < margin) return margin - from;
    return to > room - margin ? room - margin - to : 0;
  };
  const dx = shift(box.left * view.zoom + view.x, box.right * view.zoom + view.x, size.width);
  const dy = shift(box.top * view.zoom + view.y, box.bottom * view.zoom + view.y, size.height);
  return panned(view, dx, dy);
}

/** The part of the world that is on the screen. */
export function visibleBox(view: View, { width, height }: Size): Box {
  const { x, y, zoom } = view;
  return { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
}
