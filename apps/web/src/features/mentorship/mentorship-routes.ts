import type { RouteObject } from 'react-router';

export const mentorshipRoutes: RouteObject[] = [
  {
    path: 'mentorships',
    lazy: () => import('./mentorships-page').then(({ MentorshipsPage }) => ({ Component: MentorshipsPage })),
  },
  {
    path: 'mentorships/:id',
    lazy: () => import('./mentorship-page').then(({ MentorshipPage }) => ({ Component: MentorshipPage })),
  },
  {
    path: 'i/:slug/mentorships',
    handle: { width: 'wide' },
    lazy: () =>
      import('./mentorship-roster-page').then(({ MentorshipRosterPage }) => ({ Component: MentorshipRosterPage })),
  },
];
