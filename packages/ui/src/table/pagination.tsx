import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../action/button';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import { rangeText } from './range-text';
import classes from './pagination.module.css';

export type PaginationProps = {
  /** The first row on this page, counted from 1; 0 when there is none. */
  readonly from: number;
  readonly to: number;
  /** Unknown when counting would be too dear. */
  readonly total?: number;
  /** Absent on the first page. */
  readonly onPrevious?: () => void;
  /** Absent on the last page. */
  readonly onNext?: () => void;
  readonly isPending?: boolean;
  /** Names the list for screen readers. */
  readonly label?: string;
  readonly className?: string;
};

/** “1–50 of 312”, with a step either way. */
export function Pagination(props: PaginationProps) {
  const { from, to, total, onPrevious, onNext, isPending = false, label = 'Pages', className } = props;
  return (
    <nav aria-label={label} className={classNames(classes['pagination'], className)}>
      <span className={classes['range']} aria-live="polite">
        {rangeText(from, to, total)}
      </span>
      <span className={classes['steps']}>
        <Button size="compact" onPress={onPrevious} isDisabled={!onPrevious || isPending}>
          <Icon icon={ChevronLeft} size={16} /> Previous
        </Button>
        <Button size="compact" onPress={onNext} isDisabled={!onNext || isPending}>
          Next <Icon icon={ChevronRight} size={16} />
        </Button>
      </span>
    </nav>
  );
}
