import type { RouteObject } from 'react-router';
import { accountRoutes } from './features/account';
import { apiClientRoutes } from './features/api-client';
import { auditRoutes } from './features/audit';
import { explorerRoutes } from './features/explorer';
import { homeRoutes } from './features/home';
import { importRoutes } from './features/import';
import { institutionSettingsRoutes } from './features/institution-settings';
import { invitationRoutes, openInvitationRoutes } from './features/invitation';
import { letterRoutes, openLetterRoutes } from './features/letters';
import { mentorshipRoutes } from './features/mentorship';
import { operatorRoutes } from './features/operator';
import { overviewRoutes } from './features/overview';
import { ownDataRoutes } from './features/own-data';
import { personRoutes } from './features/person';
import { programRoutes } from './features/program';
import { safetyRoutes } from './features/safety';
import { settingsRoutes } from './features/settings';
import { sharingRoutes } from './features/sharing';
import { staffRoutes } from './features/staff';
import { helpRoutes, shellRoute } from './features/shell';
import { signInPolicyRoutes } from './features/sign-in-policy';
import { visibilityRoutes } from './features/visibility';
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
  ...apiClientRoutes,
  ...explorerRoutes,
  ...settingsRoutes,
  ...signInPolicyRoutes,
  ...auditRoutes,
  ...ownDataRoutes,
  ...overviewRoutes,
  ...programRoutes,
  ...staffRoutes,
  ...institutionSettingsRoutes,
  ...safetyRoutes,
  ...operatorRoutes,
  ...helpRoutes,
  ...letterRoutes,
  ...invitationRoutes,
  ...visibilityRoutes,
  ...sharingRoutes,
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
      { ...shellRoute, children: [{ errorElement: <FailedPage />, children: pages }] },
    ],
  },
];
