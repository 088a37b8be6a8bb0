import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';

const PAUSE_MS = 250;

/** What is typed, and what is asked: the address follows the typing after a pause, so that a search can be sent on. */
export function usePeopleSearch() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const [followed, setFollowed] = useState(asked);
  // Back and forward change the address without typing.
  if (asked !== followed) {
    setFollowed(asked);
    if (asked !== typed.trim()) setTyped(asked);
  }
  // A change of the address alone asks for nothing: only typing does.
  const follow = useEffectEvent((wanted: string) => {
    if (wanted !== asked) setSearch(wanted ? { q: wanted } : {}, { replace: true, preventScrollReset: true });
  });
  useEffect(() => {
    const pause = setTimeout(() => {
      follow(typed.trim());
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
  }, [typed]);
  return { typed, setTyped, asked };
}
