import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { Range } from './explorer-state';

export type Direction = 'both' | 'mentors' | 'mentees';
export type ViewName = 'chart' | 'table';

/** What the address of a lineage says beside the person. */
export interface LineageAddress {
  readonly direction: Direction;
  readonly up: number;
  readonly down: number;
  readonly view: ViewName;
}

const { first, most } = LINEAGE_LIMITS.depth;

export function readAddress(params: URLSearchParams, isPhone: boolean): LineageAddress {
  const direction = params.get('dir');
  const view = params.get('view');
  return {
    direction: direction === 'mentors' || direction === 'mentees' ? direction : 'both',
    up: depth(params.get('up')),
    down: depth(params.get('down')),
    view: view === 'chart' || view === 'table' ? view : isPhone ? 'table' : 'chart',
  };
}

function depth(text: string | null): number {
  const value = text !== null && /^\d{1,2}$/.test(text) ? Number(text) : first;
  return Math.min(value, most);
}

export function rangeOf({ direction, up, down }: LineageAddress): Range {
  return { up: direction === 'mentees' ? 0 : up, down: direction === 'mentors' ? 0 : down };
}

/** The query part that says what differs from a lineage opened without one. */
export function writeAddress(params: URLSearchParams, change: Partial<LineageAddress>): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | number | undefined, usual?: string | number) => {
    if (value === undefined) return;
    if (value === usual) next.delete(name);
    else next.set(name, `${value}`);
  };
  put('dir', change.direction, 'both');
  put('up', change.up, first);
  put('down', change.down, first);
  put('view', change.view);
  return next;
}

export function useLineageAddress(isPhone: boolean) {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (part: Partial<LineageAddress>) => {
      setParams((now) => writeAddress(now, part), { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  return { address: readAddress(params, isPhone), change, search: params.toString() };
}
