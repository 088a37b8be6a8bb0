import type { RouteObject } from 'react-router';

/** Where links in letters lead; open to everybody, because the token in the address is the proof. */
export const openLetterRoutes: RouteObject[] = [
  { path: 'sign-in/link/:token', lazy: () => import('./link-page').then(({ LinkPage }) => ({ Component: LinkPage })) },
  { path: 'recover', lazy: () => import('./recover-page').then(({ RecoverPage }) => ({ Component: RecoverPage })) },
  {
    path: 'recover/:token',
    lazy: () => import('./new-password-page').then(({ NewPasswordPage }) => ({ Component: NewPasswordPage })),
  },
  {
    path: 'addresses/:act/:token',
    lazy: () => import('./address-link-page').then(({ AddressLinkPage }) => ({ Component: AddressLinkPage })),
  },
  { path: 'outbox', lazy: () => import('./outbox-page').then(({ OutboxPage }) => ({ Component: OutboxPage })) },
];

export const letterRoutes: RouteObject[] = [
  {
    path: 'settings/addresses',
    lazy: () => import('./addresses-page').then(({ AddressesPage }) => ({ Component: AddressesPage })),
  },
];
