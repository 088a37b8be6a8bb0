import type { RouteObject } from 'react-router';

export const auditRoutes: RouteObject[] = [
  {
    path: 'i/:slug/audit',
    handle: { width: 'wide' },
    lazy: () => import('./audit-page').then(({ AuditPage }) => ({ Component: AuditPage })),
  },
];
