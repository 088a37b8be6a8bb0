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
import { Costs, keyOf, OpenToClients } from '../../platform/graphql';
import type { OpenContext } from '../../platform/request-context';
import { countLineage } from './count-lineage';
import { exploreLineage, type Lineage } from './explore-lineage';
import { LineageCountsType, LineageType } from './lineage.type';
import { overviewLineage } from './overview-lineage';
import { LineageOverviewType } from './overview.type';
import { findPaths, nearestCommonMentors } from './relate-people';
import { CommonMentorsType, LineagePathsType } from './relation.type';

/** A walk over a whole line, however little of it is told. */
const WHOLE_LINE = 50;

/** Depth × width: what a walk may have to look at. */
function walkCost({ up, down, first }: Readonly<Record<string, unknown>>): number {
  return 10 + Math.ceil(((Number(up) + Number(down)) * Number(first)) / 10);
}

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
  @OpenToClients('lineage:read')
  @Costs(walkCost)
  @Query(() => LineageType, {
    description: 'A lineage as cards. Whoever is not shared with the viewer is a stub or absent.',
  })
  lineage(@Args(() => CardsArgs) question: CardsArgs, @Ctx() context: OpenContext) {
    return exploreLineage(context, question);
  }

  @OpenToClients('lineage:read')
  @Costs(({ first }) => 10 + Math.ceil(Number(first) / 10))
  @Query(() => LineageOverviewType, { description: 'A whole line as parallel lists, for up to 10,000 people.' })
  lineageOverview(@Args(() => OverviewArgs) question: OverviewArgs, @Ctx() context: OpenContext) {
    return overviewLineage(context, question);
  }

  @OpenToClients('lineage:read')
  @Costs(() => WHOLE_LINE)
  @Query(() => LineageCountsType, { description: 'How far a person’s line reaches.' })
  lineageCounts(@Arg('personId', () => ID) personId: string, @Ctx() context: OpenContext) {
    return countLineage(context, keyOf('Person', personId).id);
  }

  @OpenToClients('lineage:read')
  @Costs(() => WHOLE_LINE)
  @Query(() => LineagePathsType, { description: 'Every shortest path between two people, within 40 steps.' })
  lineagePaths(
    @Arg('fromId', () => ID) from: string,
    @Arg('toId', () => ID) to: string,
    @Arg('directed', () => Boolean, { defaultValue: false, description: 'Only downwards, from mentor to mentee.' })
    directed: boolean,
    @Ctx() context: OpenContext,
  ) {
    return findPaths(context, from, to, directed);
  }

  @OpenToClients('lineage:read')
  @Costs(() => WHOLE_LINE)
  @Query(() => CommonMentorsType, { description: 'The nearest people from whom two lines come.' })
  nearestCommonMentors(@Arg('aId', () => ID) a: string, @Arg('bId', () => ID) b: string, @Ctx() context: OpenContext) {
    return nearestCommonMentors(context, a, b);
  }

  @OpenToClients()
  @Costs(() => WHOLE_LINE)
  @FieldResolver(() => LineageCountsType, { description: 'How far the focus’s line reaches in all.' })
  counts(@Root() lineage: Lineage, @Ctx() context: OpenContext) {
    return countLineage(context, lineage.focusId);
  }
}
