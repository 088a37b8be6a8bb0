export { ApiClientResolver } from './api-client.resolver';
export { oauthRoutes } from './oauth-routes';
