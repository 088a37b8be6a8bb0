import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf, NodeInterface, PageArgs, refusalType, resultOf } from '../../platform/graphql';
import { SharedCategoryEnum, SharingPurposeEnum } from './sharing.type';

@ObjectType('Consent', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'The viewer’s own word on which records of one institution another may see. It needs an agreement too.',
})
export class ConsentType extends NodeInterface {
  @Field(() => SharingPurposeEnum, { description: 'What for.' })
  purpose!: SharingPurpose;

  @Field(() => [SharedCategoryEnum], { description: 'Which records.' })
  categories!: SharedCategory[];

  @Field(() => String, { description: 'When it was signed, ISO 8601.' })
  signedAt!: string;

  @Field(() => String, { nullable: true, description: 'Last day; null while open.' })
  endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: string | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  holds!: boolean;
}

@ArgsType()
export class ConsentArgs {
  @Field(() => ID, { description: 'The institution whose records are meant.' })
  institutionId!: string;

  @Field(() => ID, { description: 'The institution that may see them.' })
  recipientId!: string;

  @Field(() => SharingPurposeEnum, { description: 'What for.' })
  purpose!: SharingPurpose;

  @Field(() => [SharedCategoryEnum], { description: 'Which records; PEOPLE must be among them.' })
  categories!: SharedCategory[];

  @Field(() => String, { nullable: true, description: 'Last day, as 2026-09-30; open unless told.' })
  endsOn?: string | null;
}

const ConsentOverType = refusalType('ConsentOver', 'It was revoked before.');
export const RevokeConsentResult = resultOf(
  'RevokeConsentResult',
  'The consent as it is now, or why it could not be revoked.',
  ConsentType,
  'Consent',
  [ConsentOverType],
);

@ObjectType('Disclosure', {
  simpleResolvers: true,
  description: 'A sight of a student’s record by another institution: logged once an hour for the same eyes.',
})
export class DisclosureType {
  @Field(() => [SharedCategoryEnum], { description: 'What could be seen.' })
  categories!: SharedCategory[];

  @Field(() => [SharingPurposeEnum], { description: 'What for.' })
  purposes!: SharingPurpose[];

  @Field(() => [ID], { description: 'Agreements on which it rests.' })
  agreements!: string[];

  @Field(() => [ID], { description: 'Consents on which it rests.' })
  consents!: string[];

  @Field(() => Boolean, { description: 'Whether an API client looked, and not a person.' })
  byClient!: boolean;

  @Field(() => String, { description: 'When, ISO 8601.' })
  at!: string;
}

export const DisclosureConnection = connectionOf('Disclosure', DisclosureType);

@ArgsType()
export class DisclosuresArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'First day, as 2026-09-30.' })
  from?: string;

  @Field(() => String, { nullable: true, description: 'Last day.' })
  to?: string;
}
