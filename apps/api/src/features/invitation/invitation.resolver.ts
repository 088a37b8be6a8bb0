import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, OpenToAll, orRefusal, PageArgs } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { PersonConnection } from '../person';
import { acceptInvitation } from './accept-invitation';
import { claimRecord, myClaims, undoClaim } from './claim-record';
import { invitePeople, outcomeOfInviting } from './invite-people';
import {
  AcceptInvitationResult,
  ClaimRecordResult,
  InvitationConnection,
  InvitationForMeType,
  InvitationType,
  InvitedPersonType,
  OutcomeEnum,
  RecordClaimType,
} from './invitation.type';
import { listInvitations, listPeopleToInvite } from './list-invitations';
import { readInvitation } from './read-invitation';
import { withdrawInvitation } from './withdraw-invitation';

@Authorized('people.invite')
@Resolver()
export class InvitationResolver {
  @Query(() => InvitationConnection, {
    description: 'Invitations of the institution at which the viewer acts, newest first.',
  })
  invitations(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listInvitations(context, page);
  }

  @Query(() => PersonConnection, {
    description: 'Recorded people with an address, and neither an account nor an open invitation.',
  })
  peopleToInvite(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listPeopleToInvite(context, page);
  }

  @Query(() => OutcomeEnum, { description: 'What inviting this person would come to now.' })
  outcomeOfInviting(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return outcomeOfInviting(context, personId);
  }

  @AtMost(50)
  @Mutation(() => [InvitedPersonType], {
    description: 'Invites up to 50 recorded people, again where an invitation is open.',
  })
  invitePeople(@Arg('personIds', () => [ID]) personIds: string[], @Ctx() context: RequestContext) {
    return invitePeople(context, personIds);
  }

  @Mutation(() => InvitationType, { description: 'Takes the open invitation of a person back.' })
  withdrawInvitation(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return withdrawInvitation(context, personId);
  }
}

@Resolver()
export class InvitedResolver {
  @OpenToAll('Whoever is invited has no account yet: the token is the proof.')
  @Query(() => InvitationForMeType, {
    nullable: true,
    description: 'What an invitation says; null when its link opens nothing.',
  })
  invitation(@Arg('token', () => String) token: string, @Ctx() context: OpenContext) {
    return readInvitation(context, token);
  }

  @OpenToAll('Whoever is invited has no account yet: the token is the proof.')
  @Mutation(() => AcceptInvitationResult, { description: 'Makes an account for the invited person and signs in.' })
  acceptInvitation(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: OpenContext,
  ) {
    return orRefusal(acceptInvitation(context, { token, password }).then((viewer) => ({ viewer })));
  }
}

@Authorized('own')
@Resolver()
export class ClaimResolver {
  @AtMost(20)
  @Query(() => [RecordClaimType], {
    description: 'Records that the viewer added to their account and may still give back.',
  })
  myClaims(@Ctx() context: RequestContext) {
    return myClaims(context);
  }

  @Mutation(() => ClaimRecordResult, { description: 'Adds the record of an invitation to the viewer’s own person.' })
  claimRecord(@Arg('token', () => String) token: string, @Ctx() context: RequestContext) {
    return orRefusal(claimRecord(context, token));
  }

  @AtMost(20)
  @Mutation(() => [RecordClaimType], { description: 'Gives a claimed record back, within 14 days.' })
  undoClaim(@Arg('institutionId', () => ID) institutionId: string, @Ctx() context: RequestContext) {
    return undoClaim(context, institutionId);
  }
}
