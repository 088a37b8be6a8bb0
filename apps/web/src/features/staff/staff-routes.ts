import type { RouteObject } from 'react-router';

export const staffRoutes: RouteObject[] = [
  {
    path: 'i/:slug/staff',
    handle: { width: 'wide' },
    lazy: () => import('./staff-page').then(({ StaffPage }) => ({ Component: StaffPage })),
  },
];
