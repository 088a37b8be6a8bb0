import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { NodeInterface } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { readNode } from './read-node';

@Authorized('signed-in')
@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'Anything by its global id; null when there is nothing that the viewer may open.',
  })
  node(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return readNode(context, id);
  }
}
