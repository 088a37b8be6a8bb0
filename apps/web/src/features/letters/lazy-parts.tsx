import { lazy } from 'react';

/** Few visits of home need it. */
export const LastingAddressNotice = lazy(() =>
  import('./lasting-address-notice').then((part) => ({ default: part.LastingAddressNotice })),
);
