import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, OpenToAll, orRefusal } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { changePassword, hasPassword } from './change-password';
import { leaveWaiting, sessionState } from './held-session';
import { coverScreen, endOtherSessions, endSession, ownSessions } from './own-sessions';
import { proveByPassword } from './prove';
import { ChangePasswordResult, OwnSessionType, ProveResult, SessionStateEnum } from './session.type';

@Resolver()
export class HeldSessionResolver {
  @OpenToAll('Tells a browser what its own session waits for.')
  @Query(() => SessionStateEnum, { description: 'The state of this browser’s session.' })
  sessionState(@Ctx() context: OpenContext) {
    return sessionState(context);
  }

  @OpenToAll('A session that waits has no actor to sign out; it ends that of this very browser alone.')
  @Mutation(() => Boolean, { description: 'Gives up a session that waits for a second factor or a proof.' })
  leaveWaiting(@Ctx() context: OpenContext) {
    return leaveWaiting(context);
  }

  @OpenToAll('A covered session has no actor; the proof is what opens it.')
  @Mutation(() => ProveResult, { description: 'Proves by password who holds this session.' })
  proveByPassword(@Arg('password', () => String) password: string, @Ctx() context: OpenContext) {
    return orRefusal(proveByPassword(context, password).then((viewer) => ({ viewer })));
  }
}

@Authorized('own')
@Resolver()
export class OwnSessionResolver {
  @AtMost(100)
  @Query(() => [OwnSessionType], { description: 'Where the viewer is signed in, this browser first.' })
  mySessions(@Ctx() context: RequestContext) {
    return ownSessions(context);
  }

  @Query(() => Boolean, { description: 'Whether the viewer can sign in with a password.' })
  myPasswordIsSet(@Ctx() context: RequestContext) {
    return hasPassword(context);
  }

  @Mutation(() => Boolean, { description: 'Ends one session of the viewer.' })
  endSession(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return endSession(context, id);
  }

  @Mutation(() => Int, { description: 'Ends all sessions of the viewer but this one; how many there were.' })
  endOtherSessions(@Ctx() context: RequestContext) {
    return endOtherSessions(context);
  }

  @Mutation(() => Boolean, { description: 'Covers a shared screen: this session answers nothing until a new proof.' })
  coverScreen(@Ctx() context: RequestContext) {
    return coverScreen(context);
  }

  @Mutation(() => ChangePasswordResult, { description: 'Sets the viewer’s password; all other sessions end.' })
  changePassword(@Arg('password', () => String) password: string, @Ctx() context: RequestContext) {
    return orRefusal(changePassword(context, password));
  }
}
