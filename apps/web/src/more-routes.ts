import type { RouteObject } from 'react-router';
import { apiClientRoutes } from './features/api-client';
import { auditRoutes } from './features/audit';
import { explorerRoutes } from './features/explorer';
import { importRoutes } from './features/import';
import { institutionSettingsRoutes } from './features/institution-settings';
import { invitationRoutes } from './features/invitation';
import { letterRoutes } from './features/letters';
import { operatorRoutes } from './features/operator';
import { overviewRoutes } from './features/overview';
import { ownDataRoutes } from './features/own-data';
import { programRoutes } from './features/program';
import { safetyRoutes } from './features/safety';
import { settingsRoutes } from './features/settings';
import { sharingRoutes } from './features/sharing';
import { signInPolicyRoutes } from './features/sign-in-policy';
import { staffRoutes } from './features/staff';
import { visibilityRoutes } from './features/visibility';

/** Pages that most visits do not open: settings, staff, operators. Their addresses are fetched when one is asked for. */
export const moreRoutes: RouteObject[] = [
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
  ...letterRoutes,
  ...invitationRoutes,
  ...visibilityRoutes,
  ...sharingRoutes,
];
