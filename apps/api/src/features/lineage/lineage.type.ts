import { LINK_STATUSES, type LinkStatus } from '@chiron/domain/lineage';
import type { MentorshipKind, Provenance } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, OpenToClients, SizedByParent } from '../../platform/graphql';
import { MentorshipKindEnum, ProvenanceEnum } from '../mentorship';
import { PersonType, StageEnum } from '../person';

export const LinkStatusEnum = enumOf(LINK_STATUSES, 'LinkStatus', 'How far a link may be trusted.');

@OpenToClients()
@ObjectType('LineagePlace', {
  simpleResolvers: true,
  description: 'A person in a lineage, or a stub: somebody who is not shared with the viewer.',
})
export class LineagePlaceType {
  @Field(() => Int, { description: 'Names this place in this answer alone; links refer to it.' })
  key!: number;

  @Field(() => Int, { description: 'Fewest steps from the focus: below 0 towards mentors, above 0 towards mentees.' })
  generation!: number;

  @Field(() => PersonType, { nullable: true, description: 'The person; null for a stub.' })
  person!: PersonType | null;

  @Field(() => Int, { description: 'Direct mentors beyond those in this answer, among people shared with the viewer.' })
  moreMentors!: number;

  @Field(() => Int, { description: 'Direct mentees beyond those in this answer, among people shared with the viewer.' })
  moreMentees!: number;
}

@OpenToClients()
@ObjectType('KnownLink', {
  simpleResolvers: true,
  description: 'What is known of a mentorship between two people whom the viewer may see.',
})
export class KnownLinkType {
  @Field(() => MentorshipKindEnum, { description: 'Kind.' })
  kind!: MentorshipKind;

  @Field(() => Int, { nullable: true, description: 'Year in which it began.' })
  startYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year in which it ended.' })
  endYear!: number | null;

  @Field(() => Boolean, { description: 'Whether its source leaves the end open.' })
  endOpen!: boolean;

  @Field(() => Boolean, { description: 'Whether it goes on.' })
  current!: boolean;

  @Field(() => ProvenanceEnum, { description: 'How it is known.' })
  provenance!: Provenance;

  @Field(() => LinkStatusEnum, { description: 'How far it may be trusted.' })
  status!: LinkStatus;

  @Field(() => ID, { nullable: true, description: 'The mentorship; null when hosted where the viewer has no part.' })
  mentorshipId!: string | null;

  @Field(() => StageEnum, { nullable: true, description: 'Stage of the mentor then.' })
  mentorStageThen!: Stage | null;

  @Field(() => Int, { nullable: true, description: 'Year inside that stage.' })
  mentorStageYearThen!: number | null;

  @Field(() => String, { nullable: true, description: 'Organisation of the mentor then.' })
  mentorOrganisationThen!: string | null;

  @Field(() => StageEnum, { nullable: true, description: 'Stage of the mentee then.' })
  menteeStageThen!: Stage | null;

  @Field(() => Int, { nullable: true, description: 'Year inside that stage.' })
  menteeStageYearThen!: number | null;

  @Field(() => String, { nullable: true, description: 'Organisation of the mentee then.' })
  menteeOrganisationThen!: string | null;

  @Field(() => String, { nullable: true, description: 'Stage of the mentee in the words of the source.' })
  stageAsRecorded!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind in the words of the source.' })
  typeAsRecorded!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the source that it was imported from.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the work that says so.' })
  sourceTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of that work.' })
  sourceUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'What the work says, in our words.' })
  sourceSays!: string | null;
}

@OpenToClients()
@ObjectType('LineageLink', {
  simpleResolvers: true,
  description: 'A line from a mentor’s place to a mentee’s. Each period or kind is a link of its own.',
})
export class LineageLinkType {
  @Field(() => Int, { description: 'Key of the mentor’s place.' })
  mentor!: number;

  @Field(() => Int, { description: 'Key of the mentee’s place.' })
  mentee!: number;

  @Field(() => KnownLinkType, { nullable: true, description: 'What is known; null where a stub stands at either end.' })
  known!: KnownLinkType | null;
}

@OpenToClients()
@ObjectType('LineageCounts', {
  simpleResolvers: true,
  description: 'How far a line reaches, among people shared with the viewer. Each person counts once.',
})
export class LineageCountsType {
  @Field(() => Int, { description: 'Direct mentors.' })
  mentors!: number;

  @Field(() => Int, { description: 'Direct mentees.' })
  mentees!: number;

  @Field(() => Int, { description: 'All above: mentors, their mentors and so on, within 40 steps.' })
  ancestors!: number;

  @Field(() => Int, { description: 'All below, within 40 steps.' })
  descendants!: number;

  @Field(() => Int, { description: 'Fewest steps to the farthest person above.' })
  generationsUp!: number;

  @Field(() => Int, { description: 'Fewest steps to the farthest person below.' })
  generationsDown!: number;

  @Field(() => Int, { description: 'Other mentees of the same mentors.' })
  coMentees!: number;
}

@OpenToClients()
@ObjectType('Lineage', {
  simpleResolvers: true,
  description: 'A person’s mentors and mentees over generations, as cards.',
})
export class LineageType {
  @Field(() => Int, { description: 'How many people the viewer may see within the depth asked for, shown or not.' })
  total!: number;

  @SizedByParent()
  @Field(() => [LineagePlaceType], {
    description: 'In order of generation from the focus, which has key 0; then stubs.',
  })
  places!: LineagePlaceType[];

  @SizedByParent()
  @Field(() => [LineageLinkType], { description: 'All links among the places.' })
  links!: LineageLinkType[];

  focusId!: string;
}
