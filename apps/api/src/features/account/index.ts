export { SessionResolver, SignInResolver, ViewerResolver } from './account.resolver';
export {
  PasswordUnfitType,
  SignInSuccess,
  signInRefusals,
  StaffRoleEnum,
  TooManyTriesType,
  ViewerType,
} from './account.type';
export { begin } from './begin';
export { viewerOf, type Viewer } from './viewer';
export { createAccount, insertAccount } from './create-account';
export { foundInstitution } from './found-institution';
export { createOperator, setOperator } from './make-operator';
