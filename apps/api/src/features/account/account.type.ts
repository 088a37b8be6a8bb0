import { STAFF_ROLES, type StaffRole } from '@chiron/domain/permission';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';

export const StaffRoleEnum = Object.fromEntries(STAFF_ROLES.map((role) => [role, role])) as Record<
  StaffRole,
  StaffRole
>;
registerEnumType(StaffRoleEnum, { name: 'StaffRole', description: 'A role on the staff of an institution.' });

@ObjectType('Viewer', { description: 'Whoever is signed in, acting at one institution at a time.' })
export class ViewerType {}

@ObjectType('SignInSuccess', { description: 'The browser now holds a session.' })
export class SignInSuccess {
  @Field(() => ViewerType, { description: 'Whoever signed in.' })
  viewer!: ViewerType;
}

@ObjectType('DemoSignIn', { description: 'An invented person as whom a demonstration lets anybody enter.' })
export class DemoSignInType {
  @Field(() => String, { description: 'Role in words; names the sign-in.' })
  label!: string;

  @Field(() => String, { description: 'E-mail, for the ordinary sign-in.' })
  email!: string;
}

export const SignInRefusedType = refusalType(
  'SignInRefused',
  'The e-mail and the password do not fit together, or the account is closed.',
);
export const SignInResult = resultOf('SignInResult', 'Signed in, or not.', SignInSuccess, 'SignInSuccess', [
  SignInRefusedType,
]);
