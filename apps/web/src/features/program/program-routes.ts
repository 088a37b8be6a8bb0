import type { RouteObject } from 'react-router';

export const programRoutes: RouteObject[] = [
  {
    path: 'i/:slug/programs',
    handle: { width: 'wide' },
    lazy: () => import('./programs-page').then(({ ProgramsPage }) => ({ Component: ProgramsPage })),
  },
  {
    path: 'i/:slug/programs/:id',
    handle: { width: 'wide' },
    lazy: () => import('./program-page').then(({ ProgramPage }) => ({ Component: ProgramPage })),
  },
];
