import type { RouteObject } from 'react-router';

export const institutionSettingsRoutes: RouteObject[] = [
  {
    path: 'i/:slug/settings',
    lazy: () => import('./settings-page').then(({ SettingsPage }) => ({ Component: SettingsPage })),
  },
];
