export { helpRoutes, shellRoute } from './shell-routes';
