export { SessionResolver, SignInResolver, ViewerResolver } from './account.resolver';
export { StaffRoleEnum } from './account.type';
export { createAccount } from './create-account';
export { foundInstitution } from './found-institution';
export { createOperator, setOperator } from './make-operator';
