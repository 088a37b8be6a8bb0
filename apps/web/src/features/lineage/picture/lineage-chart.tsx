import { Link } from '@chiron/ui';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Side } from '../lineage-graph';
import { chartStep, sideToExpand, type ChartStep } from './chart-keys';
import { ChartTwin } from './chart-twin';
import classes from './lineage-chart.module.css';
import type { Picture } from './picture';
import { listenToPointers } from './pointer';
import { pressedAt, type Pressed } from './pressed';
import { isMore, isPerson } from './scene';
import { useLayout } from './use-layout';
import { useSurface } from './use-surface';
import type { View } from './view';
import { ZoomControls } from './zoom-controls';

export type LineageChartProps = {
  readonly picture: Picture;
  readonly label: string;
  readonly selected: string | null;
  readonly anchor: string;
  readonly tableHref: string;
  readonly openedAs: (focus: string) => View | null;
  readonly onLeave: (focus: string, view: View) => void;
  /** A person, a tie, or nothing. */
  readonly onSelect: (key: string | null) => void;
  readonly onFocus: (id: string) => void;
  readonly onExpand: (id: string, side: Side) => void;
  readonly onCollapse: (id: string) => void;
  readonly onNear: (id: string, side: Side) => void;
  readonly onPath: (id: string) => void;
  readonly onTable: () => void;
  readonly onSay: (words: string) => void;
};

/** The picture of a lineage: a canvas for the eye, and its twin of real items for keyboard and screen reader. */
export function LineageChart(props: LineageChartProps) {
  const { picture, selected, onExpand, onSelect, onFocus, onNear } = props;
  const laidOut = useLayout(picture);
  const { canvas, layer, surface, settled } = useSurface({ ...props, laidOut });
  const host = useRef<HTMLDivElement>(null);
  const pressedLast = useRef(0);
  const [wanted, setWanted] = useState(picture.focus);
  const active = picture.nodes.has(wanted) ? wanted : picture.focus;
  const instructions = useId();

  const press = useCallback(
    (at: Pressed | null) => {
      if (!at) onSelect(null);
      else if (at.type === 'expand') onExpand(at.id, at.side);
      else onSelect(at.key);
    },
    [onSelect, onExpand],
  );

  useEffect(() => {
    if (!host.current) return undefined;
    const hit = (x: number, y: number, isTouch: boolean) =>
      surface.current ? pressedAt(surface.current.scene, surface.current.view, x, y, isTouch) : null;
    return listenToPointers(host.current, {
      pan: (dx, dy) => surface.current?.pan(dx, dy),
      zoomAt: (factor, x, y) => surface.current?.zoomAt(factor, x, y),
      press: (x, y, isTouch) => {
        pressedLast.current = performance.now();
        press(hit(x, y, isTouch));
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
  }, [surface, press, onFocus, onNear, picture]);

  const focusItem = useCallback(
    (key: string) => {
      setWanted(key);
      surface.current?.reveal(key);
      // The item may only come into the twin once the view has moved.
      const tries = (left: number) => {
        const item = host.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
        if (item) item.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
        else if (left > 0)
          setTimeout(() => {
            tries(left - 1);
          }, 50);
      };
      tries(10);
    },
    [surface],
  );

  const take = (step: ChartStep) => {
    const scene = surface.current?.scene;
    const card = scene?.cards.get(active);
    if (!scene || !card) return;
    switch (step.type) {
      case 'go':
        focusItem(step.key);
        return;
      case 'nowhere':
        props.onSay(restWords(picture, active, step.side));
        return;
      case 'open':
        openCard(active);
        return;
      case 'expand': {
        const asked = sideToExpand(card);
        if (asked) onExpand(asked.id, asked.side);
        else props.onSay('Nobody more to show here.');
        return;
      }
      case 'collapse':
        props.onCollapse(active);
        return;
      case 'focus':
      case 'path':
        if (!isPerson(card.node)) return;
        if (step.type === 'focus') onFocus(active);
        else props.onPath(active);
        return;
      case 'zoom-in':
        surface.current?.zoomAt(1.25);
        return;
      case 'zoom-out':
        surface.current?.zoomAt(0.8);
        return;
      case 'table':
        props.onTable();
    }
  };

  const openCard = (key: string) => {
    const node = picture.nodes.get(key);
    if (node && isMore(node)) onExpand(node.of, node.side);
    else if (node) onSelect(key);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const scene = surface.current?.scene;
    if (!scene || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = chartStep(scene, active, event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    take(step);
  };

  const twinCards = useMemo(() => {
    if (!settled) return [];
    const own = settled.scene.cards.get(active);
    return own && !settled.cards.includes(own) ? [...settled.cards, own] : settled.cards;
  }, [settled, active]);
  const onActivate = useCallback(
    (key: string, isByKeyboard: boolean) => {
      setWanted(key);
      if (isByKeyboard) surface.current?.reveal(key);
    },
    [surface],
  );
  // A press of a pointer has been answered already; this is for assistive technology.
  const isAnswered = () => performance.now() - pressedLast.current < 500;

  return (
    <div className={classes['chart']}>
      <Link href={props.tableHref} className={classes['asTable']}>
        Open as table
      </Link>
      <p id={instructions} hidden>
        Up goes to a mentor, down to a mentee, left and right along a generation. Enter opens the panel, F puts in
        focus, E shows more, Shift and E puts away, P finds a path, plus and minus zoom, Home goes to the person in
        focus, T opens the table.
      </p>
      <div
        ref={host}
        role="application"
        aria-label={props.label}
        aria-describedby={instructions}
        className={classes['surface']}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} className={classes['canvas']} aria-hidden />
        <div ref={layer} className={classes['layer']}>
          {settled && (
            <ChartTwin
              scene={settled.scene}
              view={settled.view}
              cards={twinCards}
              active={active}
              selected={selected}
              onActivate={onActivate}
              onPress={(key) => {
                if (!isAnswered()) openCard(key);
              }}
              onExpand={(id, side) => {
                if (!isAnswered()) onExpand(id, side);
              }}
            />
          )}
        </div>
      </div>
      <ZoomControls
        onZoom={(factor) => surface.current?.zoomAt(factor)}
        onFit={() => {
          surface.current?.fit();
        }}
      />
    </div>
  );
}

function restWords(picture: Picture, key: string, side: Side): string {
  const node = picture.nodes.get(key);
  const rest = node && isPerson(node) ? node.offers[side] : 0;
  return rest > 0 ? `${rest} ${side} not shown. Press E to show more.` : `No ${side} in the picture.`;
}
