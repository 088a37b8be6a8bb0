import type { RouteObject } from 'react-router';
import { accountRoutes } from './features/account';
import { homeRoutes } from './features/home';
import { importRoutes } from './features/import';
import { institutionSettingsRoutes } from './features/settings';
import { mentorshipRoutes } from './features/mentorship';
import { operatorRoutes } from './features/operator';
import { overviewRoutes } from './features/overview';
import { personRoutes } from './features/person';
import { programRoutes } from './features/program';
import { safetyRoutes } from './features/safety';
import { staffRoutes } from './features/staff';
import { helpRoutes, shellRoute } from './features/shell';
import { FailedPage, NotFoundPage } from './page';
import { Root } from './root';

/** Every page is a chunk of its own, fetched when it is first opened: a feature's door tells its addresses. */
const pages: RouteObject[] = [
  ...homeRoutes,
  ...mentorshipRoutes,
  ...personRoutes,
  {
    path: 'lineage/:personId',
    handle: { width: 'full' },
    lazy: () => import('./features/lineage').then(({ LineagePage }) => ({ Component: LineagePage })),
  },
  ...importRoutes,
  ...overviewRoutes,
  ...programRoutes,
  ...staffRoutes,
  ...institutionSettingsRoutes,
  ...safetyRoutes,
  ...operatorRoutes,
  ...helpRoutes,
  { path: '*', element: <NotFoundPage /> },
];

export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <FailedPage />,
    hydrateFallbackElement: <></>,
    children: [...accountRoutes, { ...shellRoute, children: [{ errorElement: <FailedPage />, children: pages }] }],
  },
];
