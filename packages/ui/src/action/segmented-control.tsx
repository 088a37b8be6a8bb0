import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import classes from './segmented-control.module.css';

export type Segment<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly icon?: LucideIcon;
};

export type SegmentedControlProps<V extends string> = {
  readonly label: string;
  readonly segments: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
};

/** One of two to four views of the same thing. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, segments, value, onChange, isDisabled, className } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.value));
        if (chosen) onChange(chosen.value);
      }}
      className={classNames(classes['control'], className)}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.value} id={segment.value} className={classes['segment']}>
          {segment.icon && <Icon icon={segment.icon} size={16} />}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
