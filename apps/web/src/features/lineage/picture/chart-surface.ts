import { readColours, watchColours, type Colours } from './colours';
import { draw } from './draw';
import { forgetMeasures } from './draw-text';
import { boxAround, eased, middleOf, onTheWay, placesOf, refocusTime, type Places } from './motion';
import type { Scene, SceneCard } from './scene';
import {
  clampZoom,
  fitted,
  opening,
  panned,
  revealing,
  visibleBox,
  zoomedAt,
  ZOOM,
  type Size,
  type View,
} from './view';

const SETTLES_AFTER = 90;

export interface SurfaceListener {
  /** The view moved; called once a frame. */
  readonly onMove: (view: View) => void;
  /** The view has come to rest, or the scene changed. */
  readonly onSettle: (view: View) => void;
}

/** The canvas and what it shows. React tells it what changed; frames are its own business. */
export class ChartSurface {
  view: View = { x: 0, y: 0, zoom: 1 };
  scene: Scene | null = null;
  #size: Size = { width: 0, height: 0 };
  #selected: string | null = null;
  #colours: Colours = readColours();
  #from: Places = new Map();
  #started = 0;
  #lasts = 0;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #waiting: View | 'open' | null = 'open';
  readonly #stops: (() => void)[];

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly listener: SurfaceListener,
  ) {
    const repaint = () => {
      this.#colours = readColours();
      forgetMeasures();
      this.#ask();
    };
    const resized = new ResizeObserver(() => {
      this.#resize();
    });
    resized.observe(canvas);
    document.fonts.addEventListener('loadingdone', repaint);
    this.#stops = [
      watchColours(repaint),
      () => {
        resized.disconnect();
        document.fonts.removeEventListener('loadingdone', repaint);
      },
    ];
    void Promise.all(
      ['600 16px "Literata Variable"', '400 13px "Atkinson Hyperlegible Next Variable"'].map((font) =>
        document.fonts.load(font),
      ),
    ).then(repaint);
  }

  get size(): Size {
    return this.#size;
  }

  /** Shows a scene; the view stays where it is. */
  setScene(scene: Scene): void {
    const now = this.#part();
    this.#from = this.scene ? placesOf(this.scene, (card) => onTheWay(card, this.#from, now)) : new Map();
    this.#started = performance.now();
    this.#lasts = this.scene ? refocusTime() : 0;
    // A focus that stood there alone while the rest was fetched has not been looked around yet.
    if (this.scene?.cards.size === 1 && this.scene.focus === scene.focus) this.#waiting ??= 'open';
    this.scene = scene;
    this.#open();
    this.#ask();
    this.#settle(0);
  }

  /** Before the next scene is shown: opens it as new, or as it was left. */
  openAs(view: View | null): void {
    this.#waiting = view ?? 'open';
    this.scene = null;
  }

  select(key: string | null): void {
    this.#selected = key;
    this.#ask();
  }

  pan(dx: number, dy: number): void {
    this.#move(panned(this.view, dx, dy));
  }

  zoomAt(factor: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    const { zoom } = this.view;
    const wanted = zoom < ZOOM.least ? Math.max(zoom, zoom * factor) : clampZoom(zoom * factor);
    this.#move(zoomedAt(this.view, wanted, x, y));
  }

  fit(): void {
    if (this.scene) this.#move(fitted(this.scene.box, this.#size));
  }

  /** Brings a card into view, if it is not there. */
  reveal(key: string): void {
    const card = this.scene?.cards.get(key);
    if (card) this.#move(revealing(this.view, boxAround(card), this.#size));
  }

  /** Cards on the screen, nearest to its middle first. */
  visibleCards(most: number): SceneCard[] {
    const { left, right, top, bottom } = visibleBox(this.view, this.#size);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const away = (card: SceneCard) => Math.abs(card.x + card.width / 2 - x) + Math.abs(card.y + card.height / 2 - y);
    return [...(this.scene?.cards.values() ?? [])]
      .filter((card) => card.x < right && card.x + card.width > left && card.y < bottom && card.y + card.height > top)
      .sort((a, b) => away(a) - away(b))
      .slice(0, most);
  }

  close(): void {
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  #move(view: View): void {
    this.view = view;
    this.#ask();
    this.#settle(SETTLES_AFTER);
  }

  #settle(after: number): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.listener.onSettle(this.view);
    }, after);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const before = this.#size;
    this.#size = { width, height };
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    if (before.width > 0) this.view = panned(this.view, (width - before.width) / 2, (height - before.height) / 2);
    this.#open();
    this.#paint(performance.now());
    this.#settle(0);
  }

  #open(): void {
    if (this.#waiting === null || !this.scene || this.#size.width === 0) return;
    const focus = this.scene.cards.get(this.scene.focus);
    const middle = focus ? middleOf(focus) : { x: 0, y: 0 };
    this.view = this.#waiting === 'open' ? opening(this.scene.box, middle, this.#size) : this.#waiting;
    this.#waiting = null;
  }

  #ask(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame((now) => {
      this.#paint(now);
    });
  }

  #part(now = performance.now()): number {
    return this.#lasts === 0 ? 1 : eased(Math.min(1, Math.max(0, (now - this.#started) / this.#lasts)));
  }

  #paint(now: number): void {
    const context = this.canvas.getContext('2d', { alpha: false });
    const { scene, view } = this;
    if (!context || this.#size.width === 0) return;
    const ratio = this.canvas.width / this.#size.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (!scene) {
      context.fillStyle = this.#colours.paper;
      context.fillRect(0, 0, this.#size.width, this.#size.height);
      return;
    }
    const part = this.#part(now);
    draw(context, {
      scene,
      view,
      size: this.#size,
      colours: this.#colours,
      selected: this.#selected,
      settled: part,
      placeOf: (card) => onTheWay(card, this.#from, part),
    });
    this.listener.onMove(view);
    if (part < 1) this.#ask();
  }
}
