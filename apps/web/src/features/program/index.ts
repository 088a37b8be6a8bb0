export { programRoutes } from './program-routes';
