import { classNames } from '../theme/class-names';
import classes from './skeleton.module.css';

export type SkeletonProps = {
  /** Any CSS length, such as `12rem` or `60%`. */
  readonly width?: string;
  readonly height?: string;
  /** That many lines of text, the last one shorter. */
  readonly lines?: number;
  readonly className?: string;
};

/** A still block in the place of what is loading. It appears after 150 ms, so that a quick answer shows none. */
export function Skeleton({ width, height, lines = 1, className }: SkeletonProps) {
  return (
    <span className={classNames(classes['skeleton'], className)} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className={classes['bar']}
          style={{ width: width ?? (lines > 1 && line === lines - 1 ? '60%' : undefined), height }}
        />
      ))}
    </span>
  );
}
