import type { Audience, AudienceSubject, Look } from '@chiron/domain/visibility';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/request-context';
import { PersonType } from '../person';
import { myAudiences } from './audiences';
import { markMinor } from './mark-minor';
import { seeMyPageAs } from './see-my-page-as';
import { setAudience } from './set-audience';
import { setDirectoryOptOut } from './set-directory-opt-out';
import { AudienceEnum, AudienceSubjectEnum, LookEnum, MyAudiencesType, MyPageType } from './visibility.type';

@Authorized('own')
@Resolver()
export class VisibilityResolver {
  @Query(() => MyAudiencesType, { description: 'With whom the viewer shares what.' })
  myAudiences(@Ctx() context: RequestContext) {
    return myAudiences(context);
  }

  @Query(() => MyPageType, { description: 'The viewer’s own page as somebody else sees it, by the policy itself.' })
  seeMyPageAs(
    @Arg('as', () => LookEnum) as: Look,
    @Arg('partnerId', () => ID, { nullable: true, description: 'The institution whose staff look, for PARTNER.' })
    partnerId: string | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    return seeMyPageAs(context, as, partnerId ?? null);
  }

  @Mutation(() => MyAudiencesType, { description: 'Chooses with whom one thing is shared, from the next request on.' })
  setAudience(
    @Arg('subject', () => AudienceSubjectEnum) subject: AudienceSubject,
    @Arg('audience', () => AudienceEnum, { nullable: true, description: 'Null goes back to the default.' })
    audience: Audience | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    return setAudience(context, subject, audience ?? null);
  }

  @Mutation(() => MyAudiencesType, { description: 'Leaves the directory, or comes back.' })
  setDirectoryOptOut(@Arg('isOut', () => Boolean) isOut: boolean, @Ctx() context: RequestContext) {
    return setDirectoryOptOut(context, isOut);
  }

  @Authorized('institution.configure')
  @Mutation(() => PersonType, {
    description: 'Marks a person of the institution as a minor, who is never shown outside of it, or takes the mark away.',
  })
  markMinor(
    @Arg('personId', () => ID) personId: string,
    @Arg('isMinor', () => Boolean) isMinor: boolean,
    @Ctx() context: RequestContext,
  ) {
    return markMinor(context, personId, isMinor);
  }
}
