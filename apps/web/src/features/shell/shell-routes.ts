import type { RouteObject } from 'react-router';

/** The frame around every page behind the sign-in. */
export const shellRoute = {
  lazy: () => import('./signed-in-shell').then(({ SignedInShell }) => ({ Component: SignedInShell })),
} satisfies RouteObject;

export const helpRoutes: RouteObject[] = [
  { path: 'help', lazy: () => import('./help-page').then(({ HelpPage }) => ({ Component: HelpPage })) },
];
