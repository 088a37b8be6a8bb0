export { personRoutes } from './person-routes';
