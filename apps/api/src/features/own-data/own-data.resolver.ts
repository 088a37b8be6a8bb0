import { Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { deleteMyAccount, keepMyAccount, readErasure } from './delete-account';
import { AccountErasureType, DeleteMyAccountResult } from './own-data.type';

@Authorized('own')
@Resolver()
export class OwnDataResolver {
  @Query(() => AccountErasureType, {
    nullable: true,
    description: 'Whether the viewer’s account is to be deleted; null when not.',
  })
  accountErasure(@Ctx() context: RequestContext) {
    return readErasure(context);
  }

  @Mutation(() => DeleteMyAccountResult, {
    description: 'Asks for the viewer’s account to be deleted after fourteen days. Until then it can be kept.',
  })
  deleteMyAccount(@Ctx() context: RequestContext) {
    return orRefusal(deleteMyAccount(context));
  }

  @Mutation(() => Boolean, { description: 'Keeps the viewer’s account, which was to be deleted.' })
  keepMyAccount(@Ctx() context: RequestContext) {
    return keepMyAccount(context);
  }
}
