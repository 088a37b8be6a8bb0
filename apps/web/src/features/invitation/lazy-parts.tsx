import { lazy } from 'react';

/** Few visits of home need it. */
export const ClaimedRecord = lazy(() => import('./claimed-record').then((part) => ({ default: part.ClaimedRecord })));
