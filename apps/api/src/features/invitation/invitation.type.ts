import {
  INVITATION_STATES,
  INVITE_OUTCOMES,
  type InvitationState,
  type InviteOutcome,
} from '@chiron/domain/invitation';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, connectionOf, refusalType, resultOf } from '../../platform/graphql';
import { PasswordUnfitType, signInRefusals, SignInSuccess } from '../account';
import { LinkExpiredType } from '../letters';

const StateEnum = enumOf(INVITATION_STATES, 'InvitationState', 'Where an invitation stands.');
export const OutcomeEnum = enumOf(
  INVITE_OUTCOMES,
  'InviteOutcome',
  'What became of one person who was to be invited. It does not tell whether the address opens an account of somebody.',
);

@ObjectType('Invitation', {
  description: 'A letter by which a recorded person gets an account, or adds the record to their own.',
})
export class InvitationType {
  @Field(() => ID, { description: 'Names the invitation.' })
  id!: string;

  @Field(() => String, { description: 'Where the letter went, as recorded by the institution.' })
  address!: string;

  @Field(() => Int, { description: 'How many letters went out.' })
  letters!: number;

  @Field(() => GraphQLISODateTime, { description: 'When the last letter went out.' })
  sentAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when its link opens.' })
  expiresAt!: Date;

  @Field(() => StateEnum, { description: 'Where it stands.' })
  state!: InvitationState;
}

@ObjectType('InvitedPerson', { description: 'One person of those who were to be invited.' })
export class InvitedPersonType {
  @Field(() => OutcomeEnum, { description: 'What became of it.' })
  outcome!: InviteOutcome;
}

@ObjectType('InvitationForMe', {
  simpleResolvers: true,
  description: 'What an invitation says to whoever holds its link.',
})
export class InvitationForMeType {
  @Field(() => String, { description: 'Who invites.' })
  institutionName!: string;

  @Field(() => String, { description: 'The name in its record.' })
  name!: string;

  @Field(() => String, { description: 'Where the letter went.' })
  address!: string;

  @Field(() => Boolean, {
    description: 'The address opens an account, which may add the record to itself; else a new one is made.',
  })
  opensAccount!: boolean;
}

@ObjectType('RecordClaim', {
  description: 'A record that the viewer added to their account; it can be given back for 14 days.',
})
export class RecordClaimType {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  claimedAt!: Date;
}

export const InvitationConnection = connectionOf('Invitation', InvitationType);

const SignInToClaimType = refusalType('SignInToClaim', 'The address opens an account, which may add the record.');
const InvitedElsewhereType = refusalType('InvitedElsewhere', 'The letter went to an address that is not the viewer’s.');
const RecordedTwiceType = refusalType('RecordedTwice', 'The institution records the viewer already.');

export const AcceptInvitationResult = resultOf(
  'AcceptInvitationResult',
  'Signed in with a new account, or why not.',
  SignInSuccess,
  'SignInSuccess',
  [LinkExpiredType, PasswordUnfitType, SignInToClaimType, ...signInRefusals],
);
export const ClaimRecordResult = resultOf(
  'ClaimRecordResult',
  'The record is the viewer’s, or why not.',
  RecordClaimType,
  'RecordClaim',
  [LinkExpiredType, InvitedElsewhereType, RecordedTwiceType],
);
