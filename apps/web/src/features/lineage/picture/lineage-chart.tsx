import { Link } from '@chiron/ui';
import { useId, useRef, type KeyboardEvent } from 'react';
import { chartStep } from './chart-keys';
import { ChartTwin } from './chart-twin';
import classes from './lineage-chart.module.css';
import type { LineageChartProps } from './chart-props';
import { openCard, takeStep } from './take-step';
import { useChartFocus } from './use-chart-focus';
import { useChartPointers } from './use-chart-pointers';
import { useLayout } from './use-layout';
import { useSurface } from './use-surface';
import { ZoomControls } from './zoom-controls';

const INSTRUCTIONS =
  'Up goes to a mentor, down to a mentee, left and right along a generation. Enter opens the panel, F puts in focus, E ' +
  'shows more, Shift and E puts away, P finds a path, plus and minus zoom, Home goes to the person in focus, T opens the table.';

/** The picture of a lineage: a canvas for the eye, and its twin of real items for keyboard and screen reader. */
export function LineageChart(props: LineageChartProps) {
  const { picture, selected, onExpand } = props;
  const { canvasRef, layerRef, surface, settled } = useSurface({ ...props, laidOut: useLayout(picture) });
  const host = useRef<HTMLDivElement>(null);
  const { active, cards, go, onActivate } = useChartFocus(host, picture, surface, settled);
  const isAnswered = useChartPointers(host, surface, props);
  const instructions = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    const card = surface?.scene?.cards.get(active);
    if (!surface?.scene || !card || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = chartStep(surface.scene, active, event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    takeStep(step, card, { surface, acts: props, go });
  };

  return (
    <div className={classes['chart']}>
      <Link href={props.tableHref} className={classes['asTable']}>
        Open as table
      </Link>
      <p id={instructions} hidden>
        {INSTRUCTIONS}
      </p>
      <div
        ref={host}
        role="application"
        aria-label={props.label}
        aria-describedby={instructions}
        className={classes['surface']}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvasRef} className={classes['canvas']} aria-hidden />
        <div ref={layerRef} className={classes['layer']}>
          {settled && (
            <ChartTwin
              scene={settled.scene}
              view={settled.view}
              cards={cards}
              active={active}
              selected={selected}
              onActivate={onActivate}
              onPress={(key) => {
                if (!isAnswered()) openCard(props, key);
              }}
              onExpand={(id, side) => {
                if (!isAnswered()) onExpand(id, side);
              }}
            />
          )}
        </div>
      </div>
      <ZoomControls onZoom={(factor) => surface?.zoomAt(factor)} onFit={() => surface?.fit()} />
    </div>
  );
}
