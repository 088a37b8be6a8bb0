export { personRoutes } from './person-routes';
export { PersonFinder } from './person-finder';
