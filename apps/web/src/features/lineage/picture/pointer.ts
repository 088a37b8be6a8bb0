interface Point {
  readonly x: number;
  readonly y: number;
}

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
const WHEEL_ZOOM = 0.0022;

/** Listens to drag, touch, pinch, wheel and double-click on an element; returns how to stop. */
export function listenToPointers(element: HTMLElement, asks: PointerAsks): () => void {
  const fingers = new Fingers(element, asks);
  const stopping = new AbortController();
  const { signal } = stopping;
  element.addEventListener('pointerdown', (event) => fingers.down(event), { signal });
  element.addEventListener('pointermove', (event) => fingers.move(event), { signal });
  element.addEventListener('pointerup', (event) => fingers.up(event, true), { signal });
  element.addEventListener('pointercancel', (event) => fingers.up(event, false), { signal });
  element.addEventListener('wheel', (event) => turn(event, pointOf(element, event), asks), { signal, passive: false });
  const twice = (event: MouseEvent) => {
    const { x, y } = pointOf(element, event);
    asks.pressTwice(x, y);
  };
  element.addEventListener('dblclick', twice, { signal });
  return () => stopping.abort();
}

function pointOf(element: HTMLElement, event: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** A wheel moves the picture; with Ctrl, as a pinch on a trackpad reports itself, it zooms. */
function turn(event: WheelEvent, { x, y }: Point, asks: PointerAsks): void {
  event.preventDefault();
  const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
  const [dx, dy] = [event.deltaX * scale, event.deltaY * scale];
  if (event.ctrlKey || event.metaKey) asks.zoomAt(Math.exp(-dy * WHEEL_ZOOM), x, y);
  else if (event.shiftKey && dx === 0) asks.pan(-dy, 0);
  else asks.pan(-dx, -dy);
}

/** The pointers that are down: one drags or presses, two pinch. */
class Fingers {
  readonly #down = new Map<number, Point>();
  #moved = 0;

  constructor(
    readonly element: HTMLElement,
    readonly asks: PointerAsks,
  ) {}

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#down.size === 0) this.#moved = 0;
    this.#down.set(event.pointerId, pointOf(this.element, event));
  }

  move(event: PointerEvent): void {
    const before = this.#down.get(event.pointerId);
    const now = pointOf(this.element, event);
    if (!before) {
      if (event.pointerType === 'mouse') this.asks.hover(now.x, now.y);
      return;
    }
    this.#moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.#moved <= SLACK) return;
    if (!this.element.hasPointerCapture(event.pointerId)) this.element.setPointerCapture(event.pointerId);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    this.#down.set(event.pointerId, now);
    if (other) this.#pinch(before, now, other);
    else this.asks.pan(now.x - before.x, now.y - before.y);
  }

  up(event: PointerEvent, isPress: boolean): void {
    if (!this.#down.delete(event.pointerId) || !isPress || this.#moved > SLACK || this.#down.size > 0) return;
    const { x, y } = pointOf(this.element, event);
    this.asks.press(x, y, event.pointerType !== 'mouse');
  }

  #pinch(before: Point, now: Point, other: Point): void {
    const apart = ({ x, y }: Point) => Math.max(1, Math.hypot(x - other.x, y - other.y));
    this.asks.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.asks.zoomAt(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
  }
}
