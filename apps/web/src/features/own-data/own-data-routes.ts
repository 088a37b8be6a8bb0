import type { RouteObject } from 'react-router';

export const ownDataRoutes: RouteObject[] = [
  {
    path: 'settings/data',
    lazy: () => import('./own-data-page').then(({ OwnDataPage }) => ({ Component: OwnDataPage })),
  },
];
