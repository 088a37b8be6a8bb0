/** What hands and wheels ask of the picture. Points are CSS pixels from its left upper corner. */
export interface PointerAsks {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoomAt: (factor: number, x: number, y: number) => void;
  readonly press: (x: number, y: number, isTouch: boolean) => void;
  readonly pressTwice: (x: number, y: number) => void;
  readonly hover: (x: number, y: number) => void;
}

const SLACK = 5;
const WHEEL_LINE = 16;

/** Listens to drag, touch, pinch, wheel and double-click on an element; returns how to stop. */
export function listenToPointers(element: HTMLElement, asks: PointerAsks): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const at = (event: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = 0;
    fingers.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    const now = at(event);
    if (!before) {
      if (event.pointerType === 'mouse') asks.hover(now.x, now.y);
      return;
    }
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (moved <= SLACK) return;
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (!other) asks.pan(now.x - before.x, now.y - before.y);
    else pinch(before, now, other);
  };
  const pinch = (before: { x: number; y: number }, now: { x: number; y: number }, other: { x: number; y: number }) => {
    const apart = (a: typeof now) => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    asks.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    asks.zoomAt(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || moved > SLACK || fingers.size > 0) return;
    if (event.type === 'pointercancel') return;
    const { x, y } = at(event);
    asks.press(x, y, event.pointerType !== 'mouse');
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
    const { x, y } = at(event);
    if (event.ctrlKey || event.metaKey) asks.zoomAt(Math.exp(-event.deltaY * scale * 0.0022), x, y);
    else if (event.shiftKey && event.deltaX === 0) asks.pan(-event.deltaY * scale, 0);
    else asks.pan(-event.deltaX * scale, -event.deltaY * scale);
  };
  const twice = (event: MouseEvent) => {
    const { x, y } = at(event);
    asks.pressTwice(x, y);
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('dblclick', twice);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('dblclick', twice);
  };
}
