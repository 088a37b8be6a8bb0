export { apiClientRoutes } from './client-routes';
