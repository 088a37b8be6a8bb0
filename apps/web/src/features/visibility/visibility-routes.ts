import type { RouteObject } from 'react-router';

export const visibilityRoutes: RouteObject[] = [
  {
    path: 'settings/privacy',
    lazy: () => import('./privacy-page').then(({ PrivacyPage }) => ({ Component: PrivacyPage })),
  },
];
