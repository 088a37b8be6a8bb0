import type { RouteObject } from 'react-router';

export const personRoutes: RouteObject[] = [
  { path: 'people', lazy: () => import('./people-page').then(({ PeoplePage }) => ({ Component: PeoplePage })) },
  { path: 'people/:id', lazy: () => import('./person-page').then(({ PersonPage }) => ({ Component: PersonPage })) },
  {
    path: 'i/:slug/people',
    handle: { width: 'wide' },
    lazy: () => import('./people-roster-page').then(({ PeopleRosterPage }) => ({ Component: PeopleRosterPage })),
  },
];
