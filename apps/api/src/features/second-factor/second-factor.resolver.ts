import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { OpenToAll, orRefusal } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { ProveResult } from '../session';
import { answerSecondFactor, proveByCode } from './answer';
import { beginSecondFactor, confirmSecondFactor } from './enrol';
import { mySecondFactor, removeSecondFactor, renewRecoveryCodes } from './own-second-factor';
import {
  AnswerSecondFactorResult,
  BeginSecondFactorResult,
  ConfirmSecondFactorResult,
  RemoveSecondFactorResult,
  RenewRecoveryCodesResult,
  SecondFactorType,
} from './second-factor.type';

@Resolver()
export class SecondFactorResolver {
  @OpenToAll('A session that waits for a second factor has no actor; one without any session is not found.')
  @Mutation(() => AnswerSecondFactorResult, {
    description: 'Answers with a code of the authenticator app, or a recovery code.',
  })
  answerSecondFactor(@Arg('code', () => String) code: string, @Ctx() context: OpenContext) {
    return orRefusal(answerSecondFactor(context, code).then((viewer) => ({ viewer })));
  }

  @OpenToAll('A covered session has no actor; the proof is what opens it.')
  @Mutation(() => ProveResult, { description: 'Proves by a code who holds this session.' })
  proveByCode(@Arg('code', () => String) code: string, @Ctx() context: OpenContext) {
    return orRefusal(proveByCode(context, code).then((viewer) => ({ viewer })));
  }

  @OpenToAll('Also for a session that is held back until a second factor is set up; without any it is not found.')
  @Mutation(() => BeginSecondFactorResult, { description: 'Offers a seed for an authenticator app.' })
  beginSecondFactor(@Ctx() context: OpenContext) {
    return orRefusal(beginSecondFactor(context));
  }

  @OpenToAll('Also for a session that is held back until a second factor is set up; without any it is not found.')
  @Mutation(() => ConfirmSecondFactorResult, { description: 'Confirms it with a first code.' })
  confirmSecondFactor(@Arg('code', () => String) code: string, @Ctx() context: OpenContext) {
    return orRefusal(confirmSecondFactor(context, code));
  }
}

@Authorized('own')
@Resolver()
export class OwnSecondFactorResolver {
  @Query(() => SecondFactorType, {
    nullable: true,
    description: 'The viewer’s second factor; null while there is none.',
  })
  mySecondFactor(@Ctx() context: RequestContext) {
    return mySecondFactor(context);
  }

  @Mutation(() => RemoveSecondFactorResult, { description: 'Removes the viewer’s second factor.' })
  removeSecondFactor(@Ctx() context: RequestContext) {
    return orRefusal(removeSecondFactor(context));
  }

  @Mutation(() => RenewRecoveryCodesResult, { description: 'Makes ten new recovery codes.' })
  renewRecoveryCodes(@Ctx() context: RequestContext) {
    return orRefusal(renewRecoveryCodes(context));
  }
}
