import type { RouteObject } from 'react-router';

export const sharingRoutes: RouteObject[] = [
  {
    path: 'settings/consents',
    handle: { width: 'wide' },
    lazy: () => import('./consents-page').then(({ ConsentsPage }) => ({ Component: ConsentsPage })),
  },
];
