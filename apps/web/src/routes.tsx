import type { RouteObject } from 'react-router';
import type { PageHandle } from './features/shell';
import { FailedPage, NotFoundPage } from './page';
import { Root } from './root';

const wide: PageHandle = { width: 'wide' };
const full: PageHandle = { width: 'full' };

const people = () => import('./features/person');
const mentorships = () => import('./features/mentorship');

/** Every slice is a chunk of its own, fetched when one of its pages is first opened. */
const pages: RouteObject[] = [
  { index: true, lazy: () => import('./features/home').then(({ HomePage }) => ({ Component: HomePage })) },
  { path: 'mentorships', lazy: () => mentorships().then(({ MentorshipsPage }) => ({ Component: MentorshipsPage })) },
  { path: 'mentorships/:id', lazy: () => mentorships().then(({ MentorshipPage }) => ({ Component: MentorshipPage })) },
  { path: 'people', lazy: () => people().then(({ PeoplePage }) => ({ Component: PeoplePage })) },
  { path: 'people/:id', lazy: () => people().then(({ PersonPage }) => ({ Component: PersonPage })) },
  {
    path: 'lineage/:personId',
    handle: full,
    lazy: () => import('./features/lineage').then(({ LineagePage }) => ({ Component: LineagePage })),
  },
  {
    path: 'i/:slug/people',
    handle: wide,
    lazy: () => people().then(({ PeopleRosterPage }) => ({ Component: PeopleRosterPage })),
  },
  {
    path: 'i/:slug/mentorships',
    handle: wide,
    lazy: () => mentorships().then(({ MentorshipRosterPage }) => ({ Component: MentorshipRosterPage })),
  },
  { path: 'help', lazy: () => import('./features/shell').then(({ HelpPage }) => ({ Component: HelpPage })) },
  { path: '*', element: <NotFoundPage /> },
];

export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <FailedPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        path: 'sign-in',
        lazy: () => import('./features/account').then(({ SignInPage }) => ({ Component: SignInPage })),
      },
      {
        lazy: () => import('./signed-in-layout').then(({ SignedInLayout }) => ({ Component: SignedInLayout })),
        children: [{ errorElement: <FailedPage />, children: pages }],
      },
    ],
  },
];
