import { classNames } from '../theme/class-names';
import classes from './rung-mark.module.css';

const STEPS = [1, 2, 3, 4, 5] as const;
const PITCH = 10;

export type RungCount = 0 | (typeof STEPS)[number];

export type RungMarkProps = {
  /** How many of the five steps are filled, from the bottom. */
  readonly filled: RungCount;
  /** A sixth sign above the ladder. */
  readonly cap?: boolean;
  /** `small` fits a compact row. */
  readonly size?: 'regular' | 'small';
  readonly className?: string;
};

/** A ladder of five steps, 20 by 54. Decoration: what it stands for is always written beside it. */
export function RungMark({ filled, cap = false, size = 'regular', className }: RungMarkProps) {
  return (
    <svg
      viewBox="0 0 20 54"
      width={size === 'small' ? 12 : 20}
      height={size === 'small' ? 32 : 54}
      className={classNames(classes['mark'], className)}
      data-rung={cap ? 'cap' : filled}
      aria-hidden
    >
      <path d="M3 3v51M17 3v51" className={classes['rail']} />
      {STEPS.map((step) => {
        const middle = 54 - (step - 0.5) * PITCH;
        return step <= filled ? (
          <rect key={step} x="4.5" y={middle - 3.5} width="11" height="7" className={classes['block']} />
        ) : (
          <path key={step} d={`M4 ${String(middle)}h12`} className={classes['line']} />
        );
      })}
      {cap && <rect x="0.5" y="0.5" width="19" height="3" className={classes['block']} />}
    </svg>
  );
}
