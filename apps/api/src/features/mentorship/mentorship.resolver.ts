import { mayEnd, type HowItEnded } from '@chiron/domain/mentorship';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { orRefusal, PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { cardsOf } from '../person';
import { endMentorship } from './end-mentorship';
import { listMentorships, myMentorships } from './list-mentorships';
import { mentorshipKey } from './mentorship-key';
import type { MentorshipView } from './mentorship-view';
import {
  EndMentorshipResult,
  HowItEndedEnum,
  MentorshipConnection,
  MentorshipEndType,
  MentorshipType,
} from './mentorship.type';
import { readMentorship } from './read-mentorship';

@Authorized()
@Resolver(() => MentorshipType)
export class MentorshipResolver {
  @Query(() => MentorshipConnection, {
    description: 'Mentorships that the institution hosts, newest first; for its staff.',
  })
  mentorships(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listMentorships(context, page);
  }

  @Query(() => [MentorshipType], {
    description: 'Own mentorships wherever they are hosted, current ones first; at most 500.',
  })
  myMentorships(@Ctx() context: RequestContext) {
    return myMentorships(context);
  }

  @Query(() => MentorshipType, { description: 'One mentorship, for the two and for staff of its host.' })
  mentorship(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return readMentorship(context, id);
  }

  @Mutation(() => EndMentorshipResult, {
    description: 'Ends a mentorship; staff of the host end it as a program, whatever `how` says.',
  })
  endMentorship(
    @Arg('id', () => ID) id: string,
    @Arg('how', () => HowItEndedEnum) how: HowItEnded,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(endMentorship(context, mentorshipKey(id), how));
  }

  @FieldResolver(() => MentorshipEndType, { description: 'The mentor’s end.' })
  async mentor(@Root() m: MentorshipView, @Ctx() context: RequestContext) {
    const person = await cardsOf(context).load(m.mentorId);
    return {
      person,
      stageThen: m.mentorStage,
      stageYearThen: m.mentorStageYear,
      organisationThen: m.mentorOrganisation,
    };
  }

  @FieldResolver(() => MentorshipEndType, { description: 'The mentee’s end.' })
  async mentee(@Root() m: MentorshipView, @Ctx() context: RequestContext) {
    const person = await cardsOf(context).load(m.menteeId);
    return {
      person,
      stageThen: m.menteeStage,
      stageYearThen: m.menteeStageYear,
      organisationThen: m.menteeOrganisation,
    };
  }

  @FieldResolver(() => InstitutionType, { description: 'The institution that hosts it.' })
  host(@Root() m: MentorshipView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(m.institutionId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer is one of the two.' })
  isMine(@Root() m: MentorshipView, @Ctx() { actor }: RequestContext): boolean {
    return [m.mentorId, m.menteeId].includes(actor.personId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it now.' })
  canEnd(@Root() m: MentorshipView, @Ctx() { actor }: RequestContext): boolean {
    const isUnderWay = m.state === 'ACTIVE' || m.state === 'PAUSED';
    return isUnderWay && mayEnd(actor, m);
  }
}
