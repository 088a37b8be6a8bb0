import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AtMost, keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { cardsOf, PersonType } from '../person';
import { blockPerson, myBlocks, unblockPerson, type BlockView } from './block';
import { PersonBlockType } from './safety.type';

@Authorized('own')
@Resolver(() => PersonBlockType)
export class BlockResolver {
  @AtMost(500)
  @Query(() => [PersonBlockType], { description: 'Whom the viewer has blocked, the latest first; at most 500.' })
  myBlocks(@Ctx() context: RequestContext) {
    return myBlocks(context);
  }

  @Mutation(() => Boolean, { description: 'Blocks somebody whom the viewer may see. They are not told.' })
  blockPerson(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return blockPerson(context, personId);
  }

  @Mutation(() => Boolean, { description: 'Ends a block.' })
  unblockPerson(@Arg('personId', () => ID) personId: string, @Ctx() context: RequestContext) {
    return unblockPerson(context, keyOf('Person', personId).id);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who; null while they are not shared with the viewer.',
  })
  person(@Root() { blockedId }: BlockView, @Ctx() context: RequestContext) {
    return cardsOf(context).load(blockedId);
  }
}
