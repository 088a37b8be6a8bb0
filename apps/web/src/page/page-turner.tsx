import { Pagination } from '@chiron/ui';
import { useLocation, useNavigate, useSearchParams, type Location } from 'react-router';

/** Cursors of the pages that were turned on the way here, this one last; the API leads forwards only. */
interface Trail {
  readonly trail?: readonly string[];
}

/** The page of a list that the address names: after which cursor, and the how many-th it is. */
export function usePageAddress() {
  const [search] = useSearchParams();
  const after = search.get('after') ?? undefined;
  const page = after === undefined ? 1 : Math.max(2, Number(search.get('page')) || 2);
  return { after, page };
}

export type PageTurnerProps = {
  readonly label: string;
  readonly page: number;
  readonly size: number;
  /** The page as the API answered it; without `totalCount` where nobody counts. */
  readonly list: {
    readonly edges: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount?: number | null;
  };
};

/**
 * Turns the pages of a list through the address, so that back, forward and reloading keep the place. A list of one page shows
 * at most how long it is.
 */
export function PageTurner({ label, page, size, list: { edges, pageInfo, totalCount: total } }: PageTurnerProps) {
  const navigate = useNavigate();
  const { pathname, search, state } = useLocation() as Location<Trail | null>;
  const trail = state?.trail ?? [];
  const turnTo = (number: number, cursors: readonly string[]) => {
    const after = cursors.at(-1);
    // A filter in the address stays.
    const address = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ page: String(number), after })) {
      if (after && value) address.set(name, value);
      else address.delete(name);
    }
    void navigate({ pathname, search: address.toString() }, { state: { trail: cursors } satisfies Trail });
  };
  const shown = edges.length;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (page === 1 && next === null && !total) return null;
  const from = (page - 1) * size + 1;
  return (
    <Pagination
      label={label}
      from={shown === 0 ? 0 : from}
      to={from + shown - 1}
      total={total ?? undefined}
      onPrevious={
        page === 1
          ? undefined
          : () => {
              const before = trail.slice(0, -1);
              turnTo(before.length + 1, before);
            }
      }
      onNext={
        next === null
          ? undefined
          : () => {
              turnTo(page + 1, [...trail, next]);
            }
      }
    />
  );
}
