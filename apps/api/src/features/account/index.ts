export { SessionResolver, SignInResolver, ViewerResolver } from './account.resolver';
export { createAccount } from './create-account';
export { foundInstitution } from './found-institution';
