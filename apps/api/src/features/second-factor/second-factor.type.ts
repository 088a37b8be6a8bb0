import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';
import { SignInSuccess, TooManyTriesType, ViewerType } from '../account';
import { ProofNeededType } from '../session';

@ObjectType('SecondFactor', { simpleResolvers: true, description: 'Codes of an authenticator app (TOTP).' })
export class SecondFactorType {
  @Field(() => GraphQLISODateTime, { description: 'Since when it is asked for.' })
  confirmedAt!: Date;

  @Field(() => Int, { description: 'Recovery codes that were not used yet.' })
  recoveryCodesLeft!: number;
}

@ObjectType('SecondFactorOffer', { simpleResolvers: true, description: 'What an authenticator app needs; told once.' })
export class SecondFactorOffer {
  @Field(() => String, { description: 'The seed as base32, for typing it in.' })
  secret!: string;

  @Field(() => String, { description: 'The same as an otpauth address, for a QR code.' })
  uri!: string;
}

@ObjectType('SecondFactorConfirmed', { description: 'From now on it is asked for.' })
export class SecondFactorConfirmed {
  @Field(() => [String], { description: 'Recovery codes, each for one use. They are told this once.' })
  recoveryCodes!: string[];

  @Field(() => ViewerType, { description: 'Whoever is signed in now.' })
  viewer!: ViewerType;
}

@ObjectType('SecondFactorRemoved', { simpleResolvers: true, description: 'It is not asked for any more.' })
export class SecondFactorRemoved {
  @Field(() => Boolean, { description: 'Always true.' })
  removed!: boolean;
}

@ObjectType('RecoveryCodesRenewed', { simpleResolvers: true, description: 'Earlier recovery codes are void.' })
export class RecoveryCodesRenewed {
  @Field(() => [String], { description: 'The new ones, told this once.' })
  recoveryCodes!: string[];
}

const CodeRefusedType = refusalType('CodeRefused', 'The code does not fit, or was used before.');

export const BeginSecondFactorResult = resultOf(
  'BeginSecondFactorResult',
  'An offer, or none.',
  SecondFactorOffer,
  'SecondFactorOffer',
  [ProofNeededType],
);
export const ConfirmSecondFactorResult = resultOf(
  'ConfirmSecondFactorResult',
  'Confirmed, or not.',
  SecondFactorConfirmed,
  'SecondFactorConfirmed',
  [CodeRefusedType, ProofNeededType, TooManyTriesType],
);
export const AnswerSecondFactorResult = resultOf(
  'AnswerSecondFactorResult',
  'Signed in, or not yet.',
  SignInSuccess,
  'SignInSuccess',
  [CodeRefusedType, TooManyTriesType],
);
export const RemoveSecondFactorResult = resultOf(
  'RemoveSecondFactorResult',
  'Removed, or not.',
  SecondFactorRemoved,
  'SecondFactorRemoved',
  [ProofNeededType],
);
export const RenewRecoveryCodesResult = resultOf(
  'RenewRecoveryCodesResult',
  'New codes, or none.',
  RecoveryCodesRenewed,
  'RecoveryCodesRenewed',
  [ProofNeededType],
);
