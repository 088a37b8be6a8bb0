import type { RouteObject } from 'react-router';

/** Where an invitation leads; open to everybody, because the token in the address is the proof. */
export const openInvitationRoutes: RouteObject[] = [
  {
    path: 'invitations/:token',
    lazy: () => import('./invited-page').then(({ InvitedPage }) => ({ Component: InvitedPage })),
  },
];

export const invitationRoutes: RouteObject[] = [
  {
    path: 'i/:slug/invitations',
    handle: { width: 'wide' },
    lazy: () => import('./invitations-page').then(({ InvitationsPage }) => ({ Component: InvitationsPage })),
  },
];
