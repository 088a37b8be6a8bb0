import type { PatchRoutesOnNavigationFunction, RouteObject } from 'react-router';
import { accountRoutes } from './features/account';
import { homeRoutes } from './features/home';
import { openInvitationRoutes } from './features/invitation';
import { openLetterRoutes } from './features/letters';
import { mentorshipRoutes } from './features/mentorship';
import { personRoutes } from './features/person';
import { helpRoutes, shellRoute } from './features/shell';
import { FailedPage, NotFoundPage } from './page';
import { Root } from './root';

const PAGES = 'pages';

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
  ...helpRoutes,
  { path: '*', element: <NotFoundPage /> },
];

export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <FailedPage />,
    hydrateFallbackElement: <></>,
    children: [
      ...accountRoutes,
      ...openLetterRoutes,
      ...openInvitationRoutes,
      { ...shellRoute, children: [{ id: PAGES, errorElement: <FailedPage />, children: pages }] },
    ],
  },
];

/** Addresses that the routes above hold for certain. */
const KNOWN = /^\/(people|mentorships|lineage)\/[^/]+$/;
let fetched: Promise<typeof import('./more-routes')> | undefined;

/** The router asks before it settles for a pattern: a page fetched later may fit the address better. */
export const completeRoutes: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (fetched !== undefined || KNOWN.test(path)) {
    await fetched;
    return;
  }
  fetched = import('./more-routes');
  patch(PAGES, (await fetched).moreRoutes);
};
