import { useCallback, useSyncExternalStore } from 'react';

/** True while the media query matches, for the few things that CSS alone cannot switch. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** True from 1024 px on, where side navigation and docked panels have room. */
export const useWideScreen = () => useMediaQuery('(min-width: 1024px)');

/** True below 640 px. */
export const usePhone = () => useMediaQuery('(max-width: 639.98px)');
