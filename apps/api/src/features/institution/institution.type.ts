import type { Stage } from '@chiron/domain/stage';
import { Field, ObjectType } from 'type-graphql';
import { NodeInterface, refusalType } from '../../platform/graphql';
import { StageEnum } from '../person';

@ObjectType('StageLabel', { description: 'What an institution calls a training stage.' })
export class StageLabelType {
  @Field(() => StageEnum, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => String, { description: 'Its name here.' })
  label!: string;
}

@ObjectType('Institution', {
  implements: NodeInterface,
  description: 'A school or hospital that runs mentorship here.',
})
export class InstitutionType extends NodeInterface {
  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'Its full name.' })
  name!: string;

  @Field(() => String, { description: 'Two to four letters that stand for it.' })
  crest!: string;

  @Field(() => String, { description: 'Name of its colour in the theme.' })
  accent!: string;

  @Field(() => String, { description: 'IANA time zone.' })
  timeZone!: string;
}

export const InstitutionFactsRefusedType = refusalType(
  'InstitutionFactsRefused',
  'A fact of an institution is not sound.',
);
