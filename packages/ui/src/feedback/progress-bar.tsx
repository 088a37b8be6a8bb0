import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import classes from './progress-bar.module.css';

export type ProgressBarProps = {
  readonly label: string;
  readonly value: number;
  readonly max?: number;
  /** Said and shown instead of a percentage, such as “120 of 458 rows”. */
  readonly valueText?: string;
  readonly className?: string;
};

export function ProgressBar({ label, value, max = 100, valueText, className }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={value}
      maxValue={max}
      valueLabel={valueText}
      className={classNames(classes['progress'], className)}
    >
      {({ percentage, valueText: shown }) => (
        <>
          <span className={classes['words']}>
            <Label>{label}</Label>
            <span className={classes['value']}>{shown}</span>
          </span>
          <span className={classes['track']}>
            <span className={classes['fill']} style={{ width: `${String(percentage ?? 0)}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
