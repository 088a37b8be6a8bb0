import { STAGES, type Stage } from '@chiron/domain/stage';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, NodeInterface } from '../../platform/graphql';

export const StageEnum = Object.fromEntries(STAGES.map((stage) => [stage, stage])) as Record<Stage, Stage>;
registerEnumType(StageEnum, {
  name: 'Stage',
  description: 'A training stage, from the first rung of the ladder to the last.',
});

const SeenThroughEnum = {
  INSTITUTION: 'INSTITUTION',
  SELF: 'SELF',
  PAIR: 'PAIR',
  PROGRAM: 'PROGRAM',
  PUBLIC: 'PUBLIC',
  PARTNER: 'PARTNER',
} as const;
registerEnumType(SeenThroughEnum, { name: 'SeenThrough', description: 'Why the viewer may see a person.' });

@ObjectType('Person', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'One human, as far as the viewer may know them.',
})
export class PersonType extends NodeInterface {
  @Field(() => String, { description: 'The name in the record through which the viewer sees them.' })
  name!: string;

  @Field(() => StageEnum, { nullable: true, description: 'Training stage now, or the last one known.' })
  stage!: Stage | null;

  @Field(() => Int, { nullable: true, description: 'Year inside the stage.' })
  stageYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth, where recorded.' })
  bornYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of death, where recorded.' })
  diedYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Specialty or field, as recorded.' })
  specialty!: string | null;

  @Field(() => String, { nullable: true, description: 'Where they work, as recorded.' })
  organisation!: string | null;

  @Field(() => SeenThroughEnum, { description: 'Why the viewer may see this person.' })
  seenThrough!: keyof typeof SeenThroughEnum;

  institutionId!: string | null;
  personId!: string;
}

export const PersonConnection = connectionOf('Person', PersonType);
