import type { Side } from '../lineage-graph';
import type { Picture } from './picture';
import type { View } from './view';

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
