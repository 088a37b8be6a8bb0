import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../action/button';
import { IconButton } from '../action/icon-button';
import classes from './snackbar.module.css';

export type SnackbarProps = {
  /** What was done; `null` shows nothing. Keep the component mounted, so that it is read aloud. */
  readonly message: string | null;
  readonly actionLabel?: string;
  readonly onAction?: () => void;
  readonly onDismiss: () => void;
  /** How long it stays; the clock stops while it is hovered or focused. */
  readonly seconds?: number;
};

/** Confirms at the foot of the page, with a way to undo. */
export function Snackbar({ message, actionLabel, onAction, onDismiss, seconds = 10 }: SnackbarProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (message === null || isHeld) return undefined;
    const timer = setTimeout(onDismiss, seconds * 1_000);
    return () => {
      clearTimeout(timer);
    };
  }, [message, isHeld, onDismiss, seconds]);
  const hold = (isHolding: boolean) => () => {
    setHeld(isHolding);
  };
  return (
    <div role="status" className={classes['region']}>
      {message !== null && (
        <div
          className={classes['snackbar']}
          onMouseEnter={hold(true)}
          onMouseLeave={hold(false)}
          onFocus={hold(true)}
          onBlur={hold(false)}
        >
          <span className={classes['words']}>{message}</span>
          {actionLabel && (
            <Button variant="quiet" size="compact" onPress={onAction}>
              {actionLabel}
            </Button>
          )}
          <IconButton icon={X} label="Dismiss" size="compact" onPress={onDismiss} />
        </div>
      )}
    </div>
  );
}
