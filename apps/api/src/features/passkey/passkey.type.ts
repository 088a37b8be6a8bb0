import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { refusalType, resultOf } from '../../platform/graphql';
import { TooManyTriesType } from '../account';
import { ProofNeededType } from '../session';

@ObjectType('Passkey', { simpleResolvers: true, description: 'A passkey with which the viewer can sign in.' })
export class PasskeyType {
  @Field(() => ID, { description: 'For renaming and removing it.' })
  id!: string;

  @Field(() => String, { description: 'The viewer’s own name for it.' })
  name!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last used.' })
  lastUsedAt!: Date | null;
}

@ObjectType('PasskeyOffer', { simpleResolvers: true, description: 'What a browser’s WebAuthn call takes.' })
export class PasskeyOfferType {
  @Field(() => String, { description: 'Sent back with the answer; good for one answer within five minutes.' })
  id!: string;

  @Field(() => String, { description: 'The options as JSON.' })
  options!: string;
}

@ObjectType('PasskeyRemoved', { simpleResolvers: true, description: 'It opens nothing from now on.' })
export class PasskeyRemoved {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;
}

const PasskeyRefusedType = refusalType(
  'PasskeyRefused',
  'The answer does not fit its challenge, or comes from another site.',
);

export const BeginPasskeyResult = resultOf(
  'BeginPasskeyResult',
  'An offer, or none.',
  PasskeyOfferType,
  'PasskeyOffer',
  [PasskeyRefusedType, ProofNeededType],
);
export const KeepPasskeyResult = resultOf('KeepPasskeyResult', 'Kept, or not.', PasskeyType, 'Passkey', [
  PasskeyRefusedType,
]);
export const RemovePasskeyResult = resultOf(
  'RemovePasskeyResult',
  'Removed, or not.',
  PasskeyRemoved,
  'PasskeyRemoved',
  [ProofNeededType],
);
export const BeginPasskeySignInResult = resultOf(
  'BeginPasskeySignInResult',
  'A challenge, or none.',
  PasskeyOfferType,
  'PasskeyOffer',
  [PasskeyRefusedType, TooManyTriesType],
);
export { PasskeyRefusedType };
