import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';
import type { SignInMethod } from '../../platform/session';
import { TooManyTriesType, ViewerType } from '../account';

export const SignInMethodEnum = {
  PASSWORD: 'PASSWORD',
  PASSKEY: 'PASSKEY',
  LINK: 'LINK',
  SIGN_ON: 'SIGN_ON',
  DEMO: 'DEMO',
} as const satisfies Record<SignInMethod, SignInMethod>;
registerEnumType(SignInMethodEnum, {
  name: 'SignInMethod',
  description:
    'How somebody got in: by password, passkey, e-mailed link, an institution’s sign-on, or a demonstration.',
});

export const SessionStateEnum = {
  NONE: 'NONE',
  OPEN: 'OPEN',
  PENDING: 'PENDING',
  ENROLLING: 'ENROLLING',
  COVERED: 'COVERED',
} as const;
registerEnumType(SessionStateEnum, {
  name: 'SessionState',
  description:
    'Of this browser: PENDING waits for a second factor, ENROLLING until one is set up, COVERED for a new proof.',
});

@ObjectType('OwnSession', { simpleResolvers: true, description: 'A browser in which the viewer is signed in.' })
export class OwnSessionType {
  @Field(() => ID, { description: 'For ending it.' })
  id!: string;

  @Field(() => String, { description: 'Browser and system in words, as far as the browser tells.' })
  device!: string;

  @Field(() => SignInMethodEnum, { description: 'How it was opened.' })
  method!: SignInMethod;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isThisOne!: boolean;
}

@ObjectType('ProofGiven', {
  description: 'Sensitive changes are open for ten minutes; a covered screen is open again.',
})
export class ProofGiven {
  @Field(() => ViewerType, { description: 'Whoever proved it.' })
  viewer!: ViewerType;
}

@ObjectType('PasswordChanged', { simpleResolvers: true, description: 'The new password holds.' })
export class PasswordChanged {
  @Field(() => Int, { description: 'How many other sessions ended.' })
  sessionsEnded!: number;
}

export const ProofNeededType = refusalType(
  'ProofNeeded',
  'Asks for a proof of the last ten minutes: proveByPassword, proveByPasskey or proveByCode.',
);
const ProofRefusedType = refusalType('ProofRefused', 'The proof does not fit.');
const PasswordUnfitType = refusalType('PasswordUnfit', 'The new password would be easy to guess, or is too long.');

export const ProveResult = resultOf('ProveResult', 'A proof, or none.', ProofGiven, 'ProofGiven', [
  ProofRefusedType,
  TooManyTriesType,
]);
export const ChangePasswordResult = resultOf(
  'ChangePasswordResult',
  'The password was changed, or not.',
  PasswordChanged,
  'PasswordChanged',
  [ProofNeededType, PasswordUnfitType],
);
