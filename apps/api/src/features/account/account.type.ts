import { STAFF_ROLES } from '@chiron/domain/permission';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf, RefusalInterface, refusalType, resultOf } from '../../platform/graphql';

export const StaffRoleEnum = enumOf(STAFF_ROLES, 'StaffRole', 'A role on the staff of an institution.');

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

@ObjectType('TooManyTries', {
  implements: RefusalInterface,
  description: 'Something that may not be guessed was tried too often.',
})
export class TooManyTriesType extends RefusalInterface {
  @Field(() => Int, { description: 'How many seconds to wait.' })
  seconds!: number;
}

@ObjectType('SecondFactorNeeded', {
  implements: RefusalInterface,
  description: 'The browser holds a session that can do nothing yet but answer with a second factor.',
})
export class SecondFactorNeededType extends RefusalInterface {
  @Field(() => Boolean, { description: 'There is none yet, and an institution asks for one: set it up first.' })
  mustEnrol!: boolean;
}

@ObjectType('SignOnRequired', {
  implements: RefusalInterface,
  description: 'An institution lets its members in through its own sign-on alone.',
})
export class SignOnRequiredType extends RefusalInterface {
  @Field(() => String, { description: 'Whose sign-on, by its name in addresses: /sign-on/start/<this>.' })
  institutionSlug!: string;
}

export const PasswordUnfitType = refusalType(
  'PasswordUnfit',
  'The new password would be easy to guess, or is too long.',
);

/** What `begin` may refuse with, for the union of every way to sign in. */
export const signInRefusals = [SecondFactorNeededType, SignOnRequiredType, TooManyTriesType];

export const SignInResult = resultOf('SignInResult', 'Signed in, or not.', SignInSuccess, 'SignInSuccess', [
  SignInRefusedType,
  ...signInRefusals,
]);
