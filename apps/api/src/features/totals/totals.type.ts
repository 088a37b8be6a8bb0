import type { MentorshipState } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import { Field, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../platform/graphql';
import { MentorshipStateEnum } from '../mentorship';
import { StageEnum } from '../person';

const HIDDEN = 'null: fewer than 6, or hidden so that such a number cannot be computed.';

@ObjectType('StageTotal', { description: 'How many people are at a stage now.' })
export class StageTotalType {
  @Field(() => StageEnum, { description: 'The stage.' })
  key!: Stage;

  @Field(() => Int, { nullable: true, description: `How many; ${HIDDEN}` })
  count!: number | null;
}

@ObjectType('StateTotal', { description: 'How many mentorships stand like this.' })
export class StateTotalType {
  @Field(() => MentorshipStateEnum, { description: 'Where they stand.' })
  key!: MentorshipState;

  @Field(() => Int, { nullable: true, description: `How many; ${HIDDEN}` })
  count!: number | null;
}

@ObjectType('InstitutionTotals', { description: 'An institution in numbers. What nobody is counted in is left out.' })
export class InstitutionTotalsType {
  @AtMost(10)
  @Field(() => [StageTotalType], { description: 'People with a current stage, each counted once.' })
  people!: StageTotalType[];

  @Field(() => Int, { nullable: true, description: `All of them; ${HIDDEN}` })
  peopleTotal!: number | null;

  @AtMost(10)
  @Field(() => [StateTotalType], { description: 'Mentorships that it hosts.' })
  mentorships!: StateTotalType[];

  @Field(() => Int, { nullable: true, description: `All of them; ${HIDDEN}` })
  mentorshipsTotal!: number | null;
}

@ObjectType('ChildTotals', { description: 'A child institution in numbers of at least 6, without its people.' })
export class ChildTotalsType extends InstitutionTotalsType {}
