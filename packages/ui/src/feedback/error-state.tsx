import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../action/button';
import { classNames } from '../theme/class-names';
import { Icon } from '../theme/icon';
import classes from './state.module.css';

export type ErrorStateProps = {
  /** What failed, in words: “We couldn’t load this list.” */
  readonly children: ReactNode;
  readonly onRetry?: () => void;
  readonly isRetrying?: boolean;
  readonly retryLabel?: string;
  /** Something to quote to whoever helps. */
  readonly reference?: string;
  readonly className?: string;
};

/** Stands where the failed part would be; the rest of the page goes on. */
export function ErrorState(props: ErrorStateProps) {
  const { children, onRetry, isRetrying, retryLabel = 'Try again', reference, className } = props;
  return (
    <div role="alert" className={classNames(classes['state'], classes['failed'], className)}>
      <p className={classes['words']}>
        <Icon icon={CircleAlert} className={classes['sign']} />
        <span>{children}</span>
      </p>
      {onRetry && (
        <div className={classes['actions']}>
          <Button onPress={onRetry} isPending={isRetrying}>
            {retryLabel}
          </Button>
        </div>
      )}
      {reference && <p className={classes['reference']}>Reference {reference}</p>}
    </div>
  );
}
