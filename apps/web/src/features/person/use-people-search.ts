import { useEffect, useState } from 'react';
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
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === asked) return undefined;
    const pause = setTimeout(() => {
      setSearch(wanted ? { q: wanted } : {}, { replace: true, preventScrollReset: true });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
    // A change of the address alone asks for nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return { typed, setTyped, asked };
}
