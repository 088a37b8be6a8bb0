import { Button, FilterBar, Icon, SegmentedControl, Skeleton } from '@chiron/ui';
import { Route } from 'lucide-react';
import { Suspense } from 'react';
import { DepthStepper } from './depth-stepper';
import type { Direction, LineageAddress, ViewName } from './lineage-address';
import classes from './lineage-toolbar.module.css';
import { PersonPicker } from './lazy-parts';

const DIRECTIONS = [
  { value: 'mentors', label: 'Mentors' },
  { value: 'both', label: 'Both' },
  { value: 'mentees', label: 'Mentees' },
] as const satisfies readonly { value: Direction; label: string }[];

const VIEWS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const satisfies readonly { value: ViewName; label: string }[];

export type LineageToolbarProps = {
  readonly address: LineageAddress;
  readonly onChange: (change: Partial<LineageAddress>) => void;
  readonly onFocus: (id: string) => void;
  readonly onPath: () => void;
};

export function LineageToolbar({ address, onChange, onFocus, onPath }: LineageToolbarProps) {
  const { direction, up, down, view } = address;
  return (
    <FilterBar label="Lineage" className={classes['toolbar']}>
      <div className={classes['search']}>
        <Suspense fallback={<Skeleton height="2.5rem" />}>
          <PersonPicker label="Go to a person" isLabelHidden placeholder="Go to a person" onPick={onFocus} />
        </Suspense>
      </div>
      <SegmentedControl<Direction>
        label="Direction"
        segments={DIRECTIONS}
        value={direction}
        onChange={(value) => {
          onChange({ direction: value });
        }}
      />
      <div className={classes['depths']}>
        {direction !== 'mentees' && (
          <DepthStepper
            word="up"
            value={up}
            onChange={(value) => {
              onChange({ up: value });
            }}
          />
        )}
        {direction !== 'mentors' && (
          <DepthStepper
            word="down"
            value={down}
            onChange={(value) => {
              onChange({ down: value });
            }}
          />
        )}
      </div>
      <SegmentedControl<ViewName>
        label="View"
        segments={VIEWS}
        value={view}
        onChange={(value) => {
          onChange({ view: value });
        }}
      />
      <Button variant="quiet" onPress={onPath}>
        <Icon icon={Route} size={16} />
        Path to…
      </Button>
    </FilterBar>
  );
}
