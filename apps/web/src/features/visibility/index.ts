export { visibilityRoutes } from './visibility-routes';
