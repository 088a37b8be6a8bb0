import type { LinkStatus } from '@chiron/domain/lineage';
import type { MentorshipKind } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import { Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { OpenToClients } from '../../platform/graphql';
import { MentorshipKindEnum } from '../mentorship';
import { StageEnum } from '../person';
import type { LineageOverview } from './overview-lineage';
import { LinkStatusEnum } from './lineage.type';

@OpenToClients()
@ObjectType('LineageOverview', {
  simpleResolvers: true,
  description: 'A whole line as parallel lists: item n of each list speaks of person n, or of link n.',
})
export class LineageOverviewType {
  @Field(() => Int, { description: 'How many people the viewer may see within the depth asked for, shown or not.' })
  total!: number;

  @Field(() => [ID], { description: 'People in order of generation; the focus is the first.' })
  ids!: string[];

  @Field(() => [Int], {
    description: 'Generations of the stubs, which stand behind the people: the first has the place `ids.length`.',
  })
  stubGenerations!: number[];
}

@Resolver(() => LineageOverviewType)
export class LineageOverviewResolver {
  @FieldResolver(() => [Int], {
    description: 'Fewest steps from the focus: below 0 towards mentors, above 0 towards mentees.',
  })
  generations(@Root() { people }: LineageOverview): readonly number[] {
    return people.generation;
  }

  @FieldResolver(() => [String], { description: 'Names.' })
  names(@Root() { people }: LineageOverview): readonly string[] {
    return people.name;
  }

  @OpenToClients('affiliations:read')
  @FieldResolver(() => [StageEnum], { nullable: 'items', description: 'Stages now, or the last ones known.' })
  stages(@Root() { people }: LineageOverview): readonly (Stage | null)[] {
    return people.stage;
  }

  @FieldResolver(() => [Int], { description: 'Places of the mentors of the links.' })
  linkMentors(@Root() { links }: LineageOverview): readonly number[] {
    return links.mentor;
  }

  @FieldResolver(() => [Int], { description: 'Places of the mentees of the links.' })
  linkMentees(@Root() { links }: LineageOverview): readonly number[] {
    return links.mentee;
  }

  @FieldResolver(() => [MentorshipKindEnum], { description: 'Kinds of the links.' })
  linkKinds(@Root() { links }: LineageOverview): readonly MentorshipKind[] {
    return links.kind;
  }

  @FieldResolver(() => [Int], { nullable: 'items', description: 'Years in which the links began.' })
  linkStartYears(@Root() { links }: LineageOverview): readonly (number | null)[] {
    return links.startYear;
  }

  @FieldResolver(() => [Int], { nullable: 'items', description: 'Years in which the links ended.' })
  linkEndYears(@Root() { links }: LineageOverview): readonly (number | null)[] {
    return links.endYear;
  }

  @FieldResolver(() => [LinkStatusEnum], { description: 'Statuses of the links.' })
  linkStatuses(@Root() { statuses }: LineageOverview): readonly LinkStatus[] {
    return statuses;
  }

  @FieldResolver(() => [Int], { description: 'Places of the mentors of lines that lead through stubs.' })
  stubLinkMentors(@Root() { stubLinks }: LineageOverview): readonly number[] {
    return stubLinks.mentor;
  }

  @FieldResolver(() => [Int], { description: 'Places of the mentees of lines that lead through stubs.' })
  stubLinkMentees(@Root() { stubLinks }: LineageOverview): readonly number[] {
    return stubLinks.mentee;
  }
}
