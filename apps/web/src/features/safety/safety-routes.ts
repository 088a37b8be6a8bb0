import type { RouteObject } from 'react-router';

export const safetyRoutes: RouteObject[] = [
  {
    path: 'people/:id/report',
    lazy: () => import('./report-page').then(({ ReportPage }) => ({ Component: ReportPage })),
  },
  {
    path: 'mentorships/:id/unsafe',
    lazy: () => import('./unsafe-page').then(({ UnsafePage }) => ({ Component: UnsafePage })),
  },
  {
    path: 'reports/mine',
    lazy: () => import('./my-reports-page').then(({ MyReportsPage }) => ({ Component: MyReportsPage })),
  },
  {
    path: 'settings/blocks',
    lazy: () => import('./blocks-page').then(({ BlocksPage }) => ({ Component: BlocksPage })),
  },
  {
    path: 'i/:slug/reports',
    handle: { width: 'wide' },
    lazy: () => import('./reports-page').then(({ ReportsPage }) => ({ Component: ReportsPage })),
  },
  {
    path: 'i/:slug/reports/:id',
    lazy: () => import('./one-report-page').then(({ OneReportPage }) => ({ Component: OneReportPage })),
  },
];
