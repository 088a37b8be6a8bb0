import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../theme/class-names';
import classes from './thread.module.css';

export type ThreadProps = {
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** What joins the two, read between them: “teaches”. */
  readonly label: string;
  /** Written above the line as well, such as the kind and years. */
  readonly caption?: ReactNode;
  readonly arrow?: 'end' | 'start' | 'none';
  /** `current` is drawn in the primary colour. */
  readonly emphasis?: 'current' | 'past';
  readonly stroke?: 'solid' | 'dashed' | 'dotted';
  readonly className?: string;
};

/** Two things joined by a line of two pixels; they stack on a phone. */
export function Thread(props: ThreadProps) {
  const { start, end, label, caption, arrow = 'end', emphasis = 'current', stroke = 'solid', className } = props;
  return (
    <div className={classNames(classes['thread'], classes[emphasis], classes[stroke], className)}>
      <div className={classes['side']}>{start}</div>
      <div className={classes['middle']}>
        <VisuallyHidden>{label}</VisuallyHidden>
        {caption && <span className={classes['caption']}>{caption}</span>}
        <span className={classes['line']} data-arrow={arrow} aria-hidden />
      </div>
      <div className={classes['side']}>{end}</div>
    </div>
  );
}
