export { VisibilityResolver } from './visibility.resolver';
