import type { RouteObject } from 'react-router';

export const importRoutes: RouteObject[] = [
  {
    path: 'i/:slug/people/import',
    handle: { width: 'wide' },
    lazy: () => import('./imports-page').then(({ ImportsPage }) => ({ Component: ImportsPage })),
  },
  {
    path: 'i/:slug/people/import/:id',
    handle: { width: 'wide' },
    lazy: () => import('./import-page').then(({ ImportPage }) => ({ Component: ImportPage })),
  },
];
