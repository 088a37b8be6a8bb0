export { SessionResolver, SignInResolver, ViewerResolver } from './account.resolver';
export { SignInSuccess } from './account.type';
export { createAccount, insertAccount } from './create-account';
export { foundInstitution } from './found-institution';
export { begin } from './sign-in';
export type { Viewer } from './viewer';
