export { SignInPolicyResolver, SignOnResolver } from './sign-on.resolver';
export { signOnRoutes } from './sign-on-routes';
