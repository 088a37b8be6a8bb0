import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * After a change of page its heading takes the focus, so that it is read. Only when the page opens: what changes on it
 * later leaves the focus where it is, and so does the first page of a visit.
 */
export function useFocusOnOpen(heading: RefObject<HTMLElement | null>, leavesFocus = false): void {
  const isFirst = useLocation().key === 'default';
  const onOpen = useEffectEvent(() => {
    if (!isFirst && !leavesFocus) heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    onOpen();
  }, []);
}
