import type { RouteObject } from 'react-router';

export const overviewRoutes: RouteObject[] = [
  {
    path: 'i/:slug/overview',
    handle: { width: 'wide' },
    lazy: () => import('./overview-page').then(({ OverviewPage }) => ({ Component: OverviewPage })),
  },
];
