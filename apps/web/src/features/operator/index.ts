import type { RouteObject } from 'react-router';

export const operatorRoutes: RouteObject[] = [
  {
    path: 'operator/institutions',
    handle: { width: 'wide' },
    lazy: () => import('./institutions-page').then(({ InstitutionsPage }) => ({ Component: InstitutionsPage })),
  },
  {
    path: 'operator/health',
    lazy: () => import('./health-page').then(({ HealthPage }) => ({ Component: HealthPage })),
  },
  {
    path: 'operator/log',
    handle: { width: 'wide' },
    lazy: () => import('./log-page').then(({ LogPage }) => ({ Component: LogPage })),
  },
];
