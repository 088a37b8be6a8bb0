import { Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, OpenToAll } from '../../platform/graphql';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { DemoLetterType, OutboxTotalsType } from './letters.type';
import { demoOutbox, outboxTotals, retryGivenUp } from './read-outbox';

@Resolver()
export class DemoOutboxResolver {
  @OpenToAll('Letters to invented people of a demonstration; not found outside one.')
  @AtMost(200)
  @Query(() => [DemoLetterType], { description: 'The newest letters of a demonstration.' })
  demoOutbox(@Ctx() context: OpenContext) {
    return demoOutbox(context);
  }
}

@Authorized('operator')
@Resolver()
export class OutboxResolver {
  @Query(() => OutboxTotalsType, { description: 'How mail and jobs stand.' })
  outboxTotals(@Ctx() context: RequestContext) {
    return outboxTotals(context);
  }

  @Mutation(() => OutboxTotalsType, { description: 'Has letters and jobs tried again that were given up.' })
  retryGivenUp(@Ctx() context: RequestContext) {
    return retryGivenUp(context);
  }
}
