import type { RouteObject } from 'react-router';

export const signInPolicyRoutes: RouteObject[] = [
  {
    path: 'i/:slug/sign-on',
    lazy: () => import('./sign-in-policy-page').then(({ SignInPolicyPage }) => ({ Component: SignInPolicyPage })),
  },
];
