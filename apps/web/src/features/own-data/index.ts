export { ownDataRoutes } from './own-data-routes';
