import type { HowItEnded } from '@chiron/domain/mentorship';
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, OpenToClients, orRefusal, PageArgs } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { endMentorship } from './end-mentorship';
import { listMentorships, myMentorships } from './list-mentorships';
import { mentorshipKey } from './mentorship-key';
import { EndMentorshipResult, HowItEndedEnum, MentorshipConnection, MentorshipType } from './mentorship.type';
import { readMentorship } from './read-mentorship';

@Authorized('participant')
@Resolver(() => MentorshipType)
export class MentorshipResolver {
  @OpenToClients('mentorships:read')
  @Authorized('mentorships.read')
  @Query(() => MentorshipConnection, {
    description: 'Mentorships that the institution hosts, newest first; for its staff.',
  })
  mentorships(@Args(() => PageArgs) page: PageArgs, @Ctx() context: OpenContext) {
    return listMentorships(context, page);
  }

  @Authorized('own')
  @AtMost(500)
  @Query(() => [MentorshipType], {
    description: 'Own mentorships wherever they are hosted, current ones first; at most 500.',
  })
  myMentorships(@Ctx() context: RequestContext) {
    return myMentorships(context);
  }

  @OpenToClients('mentorships:read')
  @Query(() => MentorshipType, { description: 'One mentorship, for the two and for staff of its host.' })
  mentorship(@Arg('id', () => ID) id: string, @Ctx() context: OpenContext) {
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
}
