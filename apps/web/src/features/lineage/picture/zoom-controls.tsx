import { IconButton } from '@chiron/ui';
import { Maximize, Minus, Plus } from 'lucide-react';
import classes from './lineage-chart.module.css';

export type ZoomControlsProps = {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
};

export function ZoomControls({ onZoom, onFit }: ZoomControlsProps) {
  return (
    <div role="group" aria-label="Zoom" className={classes['zoom']}>
      <IconButton
        icon={Plus}
        label="Zoom in"
        onPress={() => {
          onZoom(1.25);
        }}
      />
      <IconButton
        icon={Minus}
        label="Zoom out"
        onPress={() => {
          onZoom(0.8);
        }}
      />
      <IconButton icon={Maximize} label="Fit the whole picture" onPress={onFit} />
    </div>
  );
}
