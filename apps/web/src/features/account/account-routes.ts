import type { RouteObject } from 'react-router';

/** Open to everybody. */
export const accountRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./sign-in-page').then(({ SignInPage }) => ({ Component: SignInPage })) },
];
