import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import { Field, Int, ObjectType } from 'type-graphql';
import { AtMost, OpenToClients } from '../../platform/graphql';
import { PersonType } from '../person';

@OpenToClients()
@ObjectType('LineagePath', { description: 'One shortest path.' })
export class LineagePathType {
  @AtMost(LINEAGE_LIMITS.paths.steps + 1)
  @Field(() => [PersonType], { nullable: 'items', description: 'People from one end to the other; null is a stub.' })
  people!: (PersonType | null)[];
}

@OpenToClients()
@ObjectType('LineagePaths', { description: 'How two people are related.' })
export class LineagePathsType {
  @Field(() => Int, {
    nullable: true,
    description: 'Steps of every shortest path; null when there is none within 40 steps.',
  })
  steps!: number | null;

  @Field(() => Boolean, { description: 'Whether the search stopped at its bound before it could tell.' })
  gaveUp!: boolean;

  @Field(() => Int, { description: 'How many shortest paths there are; ways that differ only in stubs count once.' })
  count!: number;

  @AtMost(LINEAGE_LIMITS.paths.shown)
  @Field(() => [LineagePathType], { description: 'The first five of them.' })
  paths!: LineagePathType[];
}

@OpenToClients()
@ObjectType('CommonMentor', { description: 'A person from whom both lines come.' })
export class CommonMentorType {
  @Field(() => PersonType, { description: 'That person; may be one of the two.' })
  person!: PersonType;

  @Field(() => Int, { description: 'Fewest steps up from the first person.' })
  stepsFromA!: number;

  @Field(() => Int, { description: 'Fewest steps up from the second person.' })
  stepsFromB!: number;
}

@OpenToClients()
@ObjectType('CommonMentors', { description: 'Where two lines meet above.' })
export class CommonMentorsType {
  @Field(() => Int, { description: 'How many people both lines come from, among people shared with the viewer.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are nearest.' })
  nearestCount!: number;

  @AtMost(20)
  @Field(() => [CommonMentorType], { description: 'Those with the fewest steps in all; at most 20.' })
  nearest!: CommonMentorType[];
}
