import { useSearchParams } from 'react-router';

export interface AuditFilter {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  /** Global id of the person who did it. */
  readonly who: string;
}

const FIELDS = ['action', 'from', 'to', 'who'] as const;

/** The filter and the place in the log as the address tells them, so that they can be sent to a colleague. */
export function useAuditFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(FIELDS.map((field) => [field, search.get(field) ?? ''])) as Record<
    (typeof FIELDS)[number],
    string
  > satisfies AuditFilter;
  return {
    filter,
    after: search.get('after'),
    /** Changes part of the filter, and begins at the newest event again. */
    change: (part: Partial<AuditFilter>) => {
      const next = { ...filter, ...part };
      setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')), { replace: true });
    },
    turnTo: (after: string | null) => {
      const next = new URLSearchParams(search);
      if (after === null) next.delete('after');
      else next.set('after', after);
      setSearch(next);
    },
  };
}

/** Where the filtered log is downloaded. */
export function downloadAddress({ action, from, to, who }: AuditFilter): string {
  const given = Object.entries({ action, from, to, actorId: who }).filter(([, value]) => value !== '');
  return `/audit.csv?${new URLSearchParams(given).toString()}`;
}
