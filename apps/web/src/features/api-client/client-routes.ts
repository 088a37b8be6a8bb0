import type { RouteObject } from 'react-router';

export const apiClientRoutes: RouteObject[] = [
  {
    path: 'i/:slug/clients',
    handle: { width: 'wide' },
    lazy: () => import('./clients-page').then(({ ClientsPage }) => ({ Component: ClientsPage })),
  },
];
