import { ADDRESS_KINDS, type AddressKind } from '@chiron/domain/address';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, AtMost, refusalType, resultOf } from '../../platform/graphql';
import { PasswordUnfitType, signInRefusals, SignInSuccess } from '../account';

export const AddressKindEnum = enumOf(
  ADDRESS_KINDS,
  'AddressKind',
  'Whether an address ends when its owner leaves (SCHOOL) or lasts (PERSONAL).',
);

@ObjectType('Address', { simpleResolvers: true, description: 'A verified e-mail address, which opens its account.' })
export class AddressType {
  @Field(() => String, { description: 'The address.' })
  address!: string;

  @Field(() => AddressKindEnum, { description: 'Whether it lasts.' })
  kind!: AddressKind;

  @Field(() => Boolean, { description: 'Whether letters of the account go there.' })
  isPrimary!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When its owner confirmed it.' })
  verifiedAt!: Date;
}

@ObjectType('WaitingAddress', {
  simpleResolvers: true,
  description: 'An address that has been asked, and has not answered yet.',
})
export class WaitingAddressType {
  @Field(() => String, { description: 'The address.' })
  address!: string;

  @Field(() => AddressKindEnum, { description: 'Whether it lasts.' })
  kind!: AddressKind;

  @Field(() => GraphQLISODateTime, { description: 'Until when its link opens.' })
  expiresAt!: Date;
}

@ObjectType('MyAddresses', { simpleResolvers: true, description: 'The e-mail addresses of the viewer.' })
export class MyAddressesType {
  @AtMost(20)
  @Field(() => [AddressType], { description: 'Verified ones, the primary first.' })
  addresses!: AddressType[];

  @AtMost(20)
  @Field(() => [WaitingAddressType], { description: 'Those that have been asked and may still answer.' })
  waiting!: WaitingAddressType[];

  @Field(() => Boolean, {
    description: 'The last affiliation ends soon or has ended, and no personal address is known.',
  })
  lacksLasting!: boolean;
}

@ObjectType('AddressOpened', { simpleResolvers: true, description: 'An address that opens its account now.' })
export class AddressOpenedType {
  @Field(() => String, { description: 'The address.' })
  address!: string;
}

@ObjectType('AccountRecovered', {
  simpleResolvers: true,
  description: 'The password is the new one, and every session has ended.',
})
export class AccountRecoveredType {
  @Field(() => Boolean, { description: 'Always true.' })
  isRecovered!: boolean;
}

@ObjectType('DemoLetter', { simpleResolvers: true, description: 'A letter that a demonstration would have sent.' })
export class DemoLetterType {
  @Field(() => ID, { description: 'Names the letter.' })
  id!: string;

  @Field(() => String, { description: 'Whom it is for.' })
  to!: string;

  @Field(() => String, { description: 'Its subject.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Its text; null once it has been sent.' })
  text!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  writtenAt!: Date;
}

@ObjectType('OutboxTotals', { simpleResolvers: true, description: 'How mail and jobs stand: counts, and no letter.' })
export class OutboxTotalsType {
  @Field(() => Int, { description: 'Letters that wait to be sent.' })
  waiting!: number;

  @Field(() => Int, { description: 'Of these, letters that failed at least once.' })
  failing!: number;

  @Field(() => Int, { description: 'Letters that were given up.' })
  givenUp!: number;

  @Field(() => Int, { description: 'Letters sent in the last 30 days.' })
  sent!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the oldest letter that waits was written.' })
  oldestWaitingSince!: Date | null;

  @Field(() => Int, { description: 'Jobs that wait, those of a later time included.' })
  jobsWaiting!: number;

  @Field(() => Int, { description: 'Jobs that were given up.' })
  jobsGivenUp!: number;
}

export const LinkExpiredType = refusalType('LinkExpired', 'The link is old, used, or never was.');
const AddressRefusedType = refusalType('AddressRefused', 'The address cannot be taken as it is.');

export const SignInByLinkResult = resultOf(
  'SignInByLinkResult',
  'Signed in, or the link opens nothing.',
  SignInSuccess,
  'SignInSuccess',
  [LinkExpiredType, ...signInRefusals],
);
export const RecoverAccountResult = resultOf(
  'RecoverAccountResult',
  'A new password, or why not.',
  AccountRecoveredType,
  'AccountRecovered',
  [LinkExpiredType, PasswordUnfitType],
);
export const AddAddressResult = resultOf(
  'AddAddressResult',
  'The address has been asked, or why not.',
  MyAddressesType,
  'MyAddresses',
  [AddressRefusedType],
);
export const AddressLinkResult = resultOf(
  'AddressLinkResult',
  'The address opens its account, or the link opens nothing.',
  AddressOpenedType,
  'AddressOpened',
  [LinkExpiredType],
);
