import { Link } from '@chiron/ui';
import classes from './wordmark.module.css';

/** The name beside its sign: one person above, two below, joined by the thread. */
export function Wordmark() {
  return (
    <Link href="/" look="plain" className={classes['wordmark']}>
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden className={classes['sign']}>
        <path d="M16 8v7M16 15c0 4-8 3-8 8M16 15c0 4 8 3 8 8" />
        <circle cx="16" cy="6" r="4" />
        <circle cx="8" cy="26" r="4" />
        <circle cx="24" cy="26" r="4" />
      </svg>
      Chiron
    </Link>
  );
}
