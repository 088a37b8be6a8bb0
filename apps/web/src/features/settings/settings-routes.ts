import type { RouteObject } from 'react-router';

export const settingsRoutes: RouteObject[] = [
  {
    path: 'settings/security',
    lazy: () => import('./security-page').then(({ SecurityPage }) => ({ Component: SecurityPage })),
  },
];
