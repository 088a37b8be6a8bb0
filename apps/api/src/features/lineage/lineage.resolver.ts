import { LINEAGE_LIMITS } from '@chiron/domain/lineage';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { countLineage } from './count-lineage';
import { exploreLineage, type Lineage } from './explore-lineage';
import { LineageCountsType, LineageType } from './lineage.type';
import { overviewLineage } from './overview-lineage';
import { LineageOverviewType } from './overview.type';
import { findPaths, nearestCommonMentors } from './relate-people';
import { CommonMentorsType, LineagePathsType } from './relation.type';

@ArgsType()
class LineageArgs {
  @Field(() => ID, { description: 'The person in focus.' })
  personId!: string;

  @Field(() => Int, { defaultValue: LINEAGE_LIMITS.depth.first, description: 'Steps towards mentors, 0-40.' })
  up!: number;

  @Field(() => Int, { defaultValue: LINEAGE_LIMITS.depth.first, description: 'Steps towards mentees, 0-40.' })
  down!: number;
}

@ArgsType()
class CardsArgs extends LineageArgs {
  @Field(() => Int, { defaultValue: LINEAGE_LIMITS.cards.first, description: 'Most people to show, 1-250.' })
  first!: number;
}

@ArgsType()
class OverviewArgs extends LineageArgs {
  @Field(() => Int, { defaultValue: LINEAGE_LIMITS.overview.people, description: 'Most people to show, 1-10,000.' })
  first!: number;
}

@Authorized('signed-in')
@Resolver(() => LineageType)
export class LineageResolver {
  @Query(() => LineageType, {
    description: 'A lineage as cards. Whoever is not shared with the viewer is a stub or absent.',
  })
  lineage(@Args(() => CardsArgs) question: CardsArgs, @Ctx() context: RequestContext) {
    return exploreLineage(context, question);
  }

  @Query(() => LineageOverviewType, { description: 'A whole line as parallel lists, for up to 10,000 people.' })
  lineageOverview(@Args(() => OverviewArgs) question: OverviewArgs, @Ctx() context: RequestContext) {
    return overviewLineage(context, question);
  }

  @Query(() => LineageCountsType, { description: 'How far a person’s line reaches.' })
  lineageCounts(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return countLineage(context, keyOf('Person', personId).id);
  }

  @Query(() => LineagePathsType, { description: 'Every shortest path between two people, within 40 steps.' })
  lineagePaths(
    @Arg('fromId', () => ID) from: string,
    @Arg('toId', () => ID) to: string,
    @Arg('directed', () => Boolean, { defaultValue: false, description: 'Only downwards, from mentor to mentee.' })
    directed: boolean,
    @Ctx() context: RequestContext,
  ) {
    return findPaths(context, from, to, directed);
  }

  @Query(() => CommonMentorsType, { description: 'The nearest people from whom two lines come.' })
  nearestCommonMentors(
    @Arg('aId', () => ID) a: string,
    @Arg('bId', () => ID) b: string,
    @Ctx() context: RequestContext,
  ) {
    return nearestCommonMentors(context, a, b);
  }

  @FieldResolver(() => LineageCountsType, { description: 'How far the focus’s line reaches in all.' })
  counts(@Root() lineage: Lineage, @Ctx() context: RequestContext) {
    return countLineage(context, lineage.focusId);
  }
}
