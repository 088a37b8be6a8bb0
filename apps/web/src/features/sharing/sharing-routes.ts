import type { RouteObject } from 'react-router';

export const sharingRoutes: RouteObject[] = [
  {
    path: 'settings/consents',
    lazy: () => import('./consents-page').then(({ ConsentsPage }) => ({ Component: ConsentsPage })),
  },
  {
    path: 'i/:slug/sharing',
    handle: { width: 'wide' },
    lazy: () => import('./agreements-page').then(({ AgreementsPage }) => ({ Component: AgreementsPage })),
  },
  {
    path: 'i/:slug/sharing/:id',
    lazy: () => import('./agreement-page').then(({ AgreementPage }) => ({ Component: AgreementPage })),
  },
  {
    path: 'i/:slug/disclosures',
    handle: { width: 'wide' },
    lazy: () => import('./disclosures-page').then(({ DisclosuresPage }) => ({ Component: DisclosuresPage })),
  },
];
