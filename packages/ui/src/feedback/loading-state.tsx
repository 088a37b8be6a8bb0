import { useEffect, useState, type ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { Button } from '../action/button';
import classes from './loading-state.module.css';

const STILL_LOADING_AFTER = 8_000;

export type LoadingStateProps = {
  /** Skeletons in the final geometry. */
  readonly children: ReactNode;
  readonly label?: string;
  /** Offered after eight seconds. */
  readonly onRetry?: () => void;
};

/** Says that something loads, and after eight seconds that it still does. */
export function LoadingState({ children, label = 'Loading', onRetry }: LoadingStateProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, STILL_LOADING_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div aria-busy="true" className={classes['loading']}>
      <div role="status">
        {isSlow ? (
          <p className={classes['slow']}>
            Still loading.
            {onRetry && (
              <Button size="compact" onPress={onRetry}>
                Retry
              </Button>
            )}
          </p>
        ) : (
          <VisuallyHidden>{label}</VisuallyHidden>
        )}
      </div>
      {children}
    </div>
  );
}
