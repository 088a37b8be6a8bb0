import { use } from 'react';
import type { Viewer } from '../account';
import type { Places } from './navigation';

let fetched: Promise<typeof import('./staff-places')> | undefined;

/** Places of staff and operators, fetched once and by them alone; the frame waits for them. */
export function useStaffPlaces(viewer: Viewer): Places[] {
  if (viewer.capabilities.length === 0 && !viewer.isOperator) return [];
  fetched ??= import('./staff-places');
  return use(fetched).staffPlaces(viewer);
}
