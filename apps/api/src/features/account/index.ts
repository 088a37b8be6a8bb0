export { SessionResolver, SignInResolver, ViewerResolver } from './account.resolver';
export { createAccount } from './create-account';
export { foundInstitution, type NewInstitution } from './found-institution';
