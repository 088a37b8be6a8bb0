import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AtMost, PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { cardsOf, PersonType } from '../person';
import type { AuditEventView } from './audit-event';
import { AuditEventConnection, AuditEventType, AuditFactType } from './audit.type';
import { factsOf } from './facts';
import { listActions, listAudit } from './list-audit';

@ArgsType()
class AuditArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  actorId?: string;

  @Field(() => String, { nullable: true, description: 'Only this action, such as `session.opened`.' })
  action?: string;

  @Field(() => String, {
    nullable: true,
    description: 'From this day on, such as 2026-07-01, in the time zone of the institution.',
  })
  from?: string;

  @Field(() => String, { nullable: true, description: 'Until this day, included.' })
  to?: string;
}

@Authorized('audit.read')
@Resolver(() => AuditEventType)
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description:
      'What was done at the institution that the viewer acts at, newest first; for staff who may read the log.',
  })
  auditEvents(@Args(() => AuditArgs) question: AuditArgs, @Ctx() context: RequestContext) {
    return listAudit(context, question);
  }

  @Query(() => [String], { description: 'The actions that stand in this institution’s log.' })
  auditActions(@Ctx() context: RequestContext) {
    return listActions(context);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who did it, as the viewer may know them now; null for Chiron itself and for whoever may not be seen.',
  })
  actor(@Root() { actorId }: AuditEventView, @Ctx() context: RequestContext) {
    return actorId === null ? null : cardsOf(context).load(actorId);
  }

  @AtMost(20)
  @FieldResolver(() => [AuditFactType], { description: 'To what or whom.' })
  facts(@Root() event: AuditEventView, @Ctx() context: RequestContext) {
    return factsOf(context, event);
  }
}
