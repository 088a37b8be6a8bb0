import { IconButton } from '@chiron/ui';
import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { Minus, Plus } from 'lucide-react';
import classes from './lineage-toolbar.module.css';

export type DepthStepperProps = {
  /** “up” or “down”. */
  readonly word: 'up' | 'down';
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** How many generations the picture reaches on one side. */
export function DepthStepper({ word, value, onChange }: DepthStepperProps) {
  return (
    <div role="group" aria-label={`Generations ${word}`} className={classes['depth']}>
      <IconButton
        icon={Minus}
        size="compact"
        label={`One generation ${word} less`}
        isDisabled={value <= 0}
        onPress={() => {
          onChange(value - 1);
        }}
      />
      <output className={classes['depthValue']}>
        <span className="tabular">{value}</span> {word}
      </output>
      <IconButton
        icon={Plus}
        size="compact"
        label={`One generation ${word} more`}
        isDisabled={value >= LINEAGE_LIMITS.depth.most}
        onPress={() => {
          onChange(value + 1);
        }}
      />
    </div>
  );
}
