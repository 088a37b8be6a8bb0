import { memo } from 'react';
import type { Side } from '../lineage-graph';
import { cardWords } from './card-words';
import classes from './lineage-chart.module.css';
import { EDGE, edgeButtonsOf, type Scene, type SceneCard } from './scene';
import type { View } from './view';

export type ChartTwinProps = {
  readonly scene: Scene;
  readonly view: View;
  readonly cards: readonly SceneCard[];
  readonly active: string;
  readonly selected: string | null;
  readonly onActivate: (key: string, isByKeyboard: boolean) => void;
  readonly onPress: (key: string) => void;
  readonly onExpand: (id: string, side: Side) => void;
};

const LEAST = 24;

/** Real, focusable items over the cards that are on the screen: what the canvas shows, for keyboard and screen reader. */
export const ChartTwin = memo(function ChartTwin(props: ChartTwinProps) {
  const { scene, view, cards, active, selected } = props;
  const hasEdges = view.zoom * 224 >= 96;
  return cards.map((card) => {
    const [width, height] = [Math.max(LEAST, card.width * view.zoom), Math.max(LEAST, card.height * view.zoom)];
    const left = card.x * view.zoom + view.x - (width - card.width * view.zoom) / 2;
    const top = card.y * view.zoom + view.y - (height - card.height * view.zoom) / 2;
    return (
      <div key={card.key} className={classes['place']} style={{ left, top, width, height }}>
        <button
          type="button"
          data-card={card.key}
          className={classes['card']}
          tabIndex={card.key === active ? 0 : -1}
          aria-pressed={card.node.kind === 'more' ? undefined : card.key === selected}
          aria-label={cardWords(card.node, scene)}
          onClick={() => {
            props.onPress(card.key);
          }}
          onFocus={(event) => {
            props.onActivate(card.key, event.currentTarget.matches(':focus-visible'));
          }}
        />
        {hasEdges &&
          edgeButtonsOf(card, view.zoom).map(({ id, side, count, x, y }) => (
            <button
              key={side}
              type="button"
              tabIndex={-1}
              data-edge={side}
              className={classes['edge']}
              style={{ left: x - EDGE.width / 2, top: y - EDGE.height / 2 }}
              aria-label={`Show ${side} of ${card.node.kind === 'person' ? card.node.person.name : ''}: ${count} not shown`}
              onClick={() => {
                props.onExpand(id, side);
              }}
            />
          ))}
      </div>
    );
  });
});
