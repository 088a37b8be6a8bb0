import type { RouteObject } from 'react-router';

export const explorerRoutes: RouteObject[] = [
  {
    path: 'developers/explorer',
    handle: { width: 'full' },
    lazy: () => import('./explorer-page').then(({ ExplorerPage }) => ({ Component: ExplorerPage })),
  },
];
