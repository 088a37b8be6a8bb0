import { STAGES, type Stage } from '@chiron/domain/stage';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, connectionOf, NodeInterface, OpenToClients } from '../../platform/graphql';

export const StageEnum = enumOf(STAGES, 'Stage', 'A training stage, from the first rung of the ladder to the last.');

const SeenThroughEnum = {
  INSTITUTION: 'INSTITUTION',
  SELF: 'SELF',
  PAIR: 'PAIR',
  PROGRAM: 'PROGRAM',
  PUBLIC: 'PUBLIC',
  PARTNER: 'PARTNER',
} as const;
registerEnumType(SeenThroughEnum, { name: 'SeenThrough', description: 'Why the viewer may see a person.' });

@OpenToClients()
@ObjectType('Person', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'One human, as far as the viewer may know them.',
})
export class PersonType extends NodeInterface {
  @Field(() => String, { description: 'The name in the record through which the viewer sees them.' })
  name!: string;

  @OpenToClients('affiliations:read')
  @Field(() => StageEnum, { nullable: true, description: 'Training stage now, or the last one known.' })
  stage!: Stage | null;

  @OpenToClients('affiliations:read')
  @Field(() => Int, { nullable: true, description: 'Year inside the stage.' })
  stageYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth, where recorded.' })
  bornYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of death, where recorded.' })
  diedYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Specialty or field, as recorded.' })
  specialty!: string | null;

  @OpenToClients('affiliations:read')
  @Field(() => String, { nullable: true, description: 'Where they work, as recorded.' })
  organisation!: string | null;

  @Field(() => SeenThroughEnum, { description: 'Why the viewer may see this person.' })
  seenThrough!: keyof typeof SeenThroughEnum;

  institutionId!: string | null;
  personId!: string;
}

export const PersonConnection = connectionOf('Person', PersonType);
