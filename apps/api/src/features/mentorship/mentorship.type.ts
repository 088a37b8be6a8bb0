import {
  HOW_IT_ENDED,
  MENTORSHIP_KINDS,
  MENTORSHIP_STATES,
  PROVENANCES,
  type MentorshipKind,
  type MentorshipState,
  type Provenance,
} from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  enumOf,
  connectionOf,
  NodeInterface,
  OpenToClients,
  PartialDateType,
  refusalType,
  resultOf,
} from '../../platform/graphql';
import { PersonType, StageEnum } from '../person';

export const MentorshipKindEnum = enumOf(
  MENTORSHIP_KINDS,
  'MentorshipKind',
  'What one is to the other. Different kinds stay different.',
);
export const MentorshipStateEnum = enumOf(
  MENTORSHIP_STATES,
  'MentorshipState',
  'Where it stands. Each ending is a state of its own.',
);
export const ProvenanceEnum = enumOf(PROVENANCES, 'Provenance', 'How it is known.');
export const HowItEndedEnum = enumOf(
  HOW_IT_ENDED,
  'HowItEnded',
  'COMPLETED: we finished. ENDED: without blame, no reason asked.',
);
const EndedByEnum = enumOf(['PARTICIPANT', 'PROGRAM'], 'EndedBy', 'Who ended it: one of the two, or the program.');

@OpenToClients()
@ObjectType('MentorshipEnd', { simpleResolvers: true, description: 'One end of a mentorship, as it was at that time.' })
export class MentorshipEndType {
  @Field(() => PersonType, { nullable: true, description: 'The person; null when not shared with the viewer.' })
  person!: PersonType | null;

  @Field(() => StageEnum, { nullable: true, description: 'Stage then; null when unknown or off the ladder.' })
  stageThen!: Stage | null;

  @Field(() => Int, { nullable: true, description: 'Year inside the stage then.' })
  stageYearThen!: number | null;

  @Field(() => String, { nullable: true, description: 'Organisation then, as recorded.' })
  organisationThen!: string | null;
}

@OpenToClients()
@ObjectType('Mentorship', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A typed, dated relation of two people, hosted by one institution.',
})
export class MentorshipType extends NodeInterface {
  @Field(() => MentorshipKindEnum, { description: 'What the mentor is to the mentee.' })
  kind!: MentorshipKind;

  @Field(() => MentorshipStateEnum, { description: 'Where it stands.' })
  state!: MentorshipState;

  @Field(() => ProvenanceEnum, { description: 'How it is known.' })
  provenance!: Provenance;

  @Field(() => PartialDateType, { description: 'When it began.' })
  started!: PartialDateType;

  @Field(() => PartialDateType, { description: 'When it ended; OPEN while it goes on.' })
  ended!: PartialDateType;

  @Field(() => EndedByEnum, { nullable: true, description: 'Who ended it, where it was ended here.' })
  endedBy!: 'PARTICIPANT' | 'PROGRAM' | null;

  @Field(() => String, { nullable: true, description: 'Stage in the words of the source.' })
  stageAsRecorded!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind in the words of the source.' })
  typeAsRecorded!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the source that it was imported from.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the work that says so.' })
  sourceTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the work that says so.' })
  sourceUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'What the work says, in our words.' })
  sourceSays!: string | null;

  @Field(() => Int, { description: 'Counts changes; send it back with a change, so that none is overwritten unseen.' })
  version!: number;
}

export const MentorshipConnection = connectionOf('Mentorship', MentorshipType);

export const MentorshipAlreadyEndedType = refusalType('MentorshipAlreadyEnded', 'It has ended before.');
export const MentorshipNotBegunType = refusalType('MentorshipNotBegun', 'It is still a request.');
export const EndMentorshipResult = resultOf(
  'EndMentorshipResult',
  'The mentorship as it is now, or why it could not be ended.',
  MentorshipType,
  'Mentorship',
  [MentorshipAlreadyEndedType, MentorshipNotBegunType],
);
