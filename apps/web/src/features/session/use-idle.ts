import { useEffect, useRef, useState } from 'react';
import { lastUse } from '../../apollo';
import { setCover } from './cover-state';

/** As long as the server lets a session lie. */
const IDLE_MS = 60 * 60_000;
const WARNING_MS = 2 * 60_000;
const ACTIVE_MS = 5 * 60_000;
const LOOK_MS = 5_000;

/**
 * Whether the session is about to go idle: two minutes before, and until it is used again. Whoever types or points uses it,
 * told to the server every five minutes; a warning that is shown already waits for an answer.
 */
export function useIdle(stay: () => Promise<void>): boolean {
  const [isEnding, setEnding] = useState(false);
  const latest = useRef(stay);
  useEffect(() => {
    latest.current = stay;
  });
  useEffect(() => {
    const look = () => {
      const idle = Date.now() - lastUse();
      setEnding(idle >= IDLE_MS - WARNING_MS);
      if (idle >= IDLE_MS) setCover('idle');
    };
    let told = Date.now();
    const act = () => {
      const idle = Date.now() - lastUse();
      if (idle < ACTIVE_MS || idle >= IDLE_MS - WARNING_MS || Date.now() - told < ACTIVE_MS) return;
      told = Date.now();
      void latest.current();
    };
    const timer = setInterval(look, LOOK_MS);
    const kinds = ['keydown', 'pointerdown'] as const;
    for (const kind of kinds) document.addEventListener(kind, act, { passive: true });
    return () => {
      clearInterval(timer);
      for (const kind of kinds) document.removeEventListener(kind, act);
    };
  }, []);
  return isEnding;
}
