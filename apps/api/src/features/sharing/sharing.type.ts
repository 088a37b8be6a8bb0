import {
  SHARED_CATEGORIES,
  SHARING_PURPOSES,
  type AgreementState,
  type SharedCategory,
  type SharingPurpose,
} from '@chiron/domain/visibility';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, AtMost, NodeInterface, refusalType, resultOf } from '../../platform/graphql';
import { PersonType } from '../person';

export const SharedCategoryEnum = enumOf(
  SHARED_CATEGORIES,
  'SharedCategory',
  'What an agreement or a consent covers. PEOPLE: names, years of birth and death, specialty.',
);

export const SharingPurposeEnum = enumOf(
  SHARING_PURPOSES,
  'SharingPurpose',
  'What shared records may be used for. Agreement and consent must name the same.',
);

const AgreementStateEnum: Record<AgreementState, AgreementState> = {
  PROPOSED: 'PROPOSED',
  NOT_YET: 'NOT_YET',
  IN_FORCE: 'IN_FORCE',
  SUSPENDED: 'SUSPENDED',
  EXPIRED: 'EXPIRED',
  ENDED: 'ENDED',
};
registerEnumType(AgreementStateEnum, {
  name: 'AgreementState',
  description: 'Where an agreement stands today. It covers something only while IN_FORCE.',
});

@ObjectType('SharingAgreement', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'What one institution shows to the staff and API clients of another. Its text never changes.',
})
export class SharingAgreementType extends NodeInterface {
  @Field(() => SharingPurposeEnum, { description: 'What it is for.' })
  purpose!: SharingPurpose;

  @Field(() => [SharedCategoryEnum], { description: 'What it covers.' })
  categories!: SharedCategory[];

  @Field(() => String, { description: 'What the recipient promises.' })
  terms!: string;

  @Field(() => String, { description: 'First day, as 2026-09-30.' })
  startsOn!: string;

  @Field(() => String, { nullable: true, description: 'Last day; null while open.' })
  endsOn!: string | null;

  @Field(() => AgreementStateEnum, { description: 'Where it stands today.' })
  state!: AgreementState;
}

@ObjectType('AgreementSide', { description: 'What one of the two has said.' })
export class AgreementSideType {
  @Field(() => String, { nullable: true, description: 'When it signed, ISO 8601.' })
  signedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it suspended the agreement.' })
  suspendedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it ended the agreement.' })
  endedAt!: string | null;
}

@ObjectType('AgreementPreview', { simpleResolvers: true, description: 'What the other side would see.' })
export class AgreementPreviewType {
  @Field(() => Int, { description: 'How many people.' })
  total!: number;

  @AtMost(50)
  @Field(() => [PersonType], { description: 'The first 50 of them, by name.' })
  people!: PersonType[];
}

@ArgsType()
export class AgreementProposalArgs {
  @Field(() => ID, { description: 'The institution whose people are shown.' })
  giverId!: string;

  @Field(() => ID, { description: 'The institution that sees them.' })
  recipientId!: string;

  @Field(() => SharingPurposeEnum, { description: 'What it is for.' })
  purpose!: SharingPurpose;

  @Field(() => [SharedCategoryEnum], { description: 'What it covers; PEOPLE must be among them.' })
  categories!: SharedCategory[];

  @Field(() => String, { description: 'First day, as 2026-09-30.' })
  startsOn!: string;

  @Field(() => String, { nullable: true, description: 'Last day; open unless told.' })
  endsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of your own, added to the term that nothing is passed on.',
  })
  terms?: string | null;
}

const Over = refusalType('AgreementOver', 'It was ended, or its last day is past.');
const AlreadySigned = refusalType('AgreementAlreadySigned', 'This side has signed before.');
const NotSuspended = refusalType('AgreementNotSuspended', 'This side has not suspended it.');

const agreementOr = (mutation: string, refusals: (typeof Over)[]) =>
  resultOf(
    `${mutation}SharingAgreementResult`,
    'The agreement as it is now, or why it could not be changed.',
    SharingAgreementType,
    'SharingAgreement',
    refusals,
  );

export const SignResult = agreementOr('Sign', [Over, AlreadySigned]);
export const SuspendResult = agreementOr('Suspend', [Over]);
export const ResumeResult = agreementOr('Resume', [Over, NotSuspended]);
export const EndResult = agreementOr('End', [Over]);
