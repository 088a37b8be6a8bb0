import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { NodeInterface, OpenToClients } from '../../platform/graphql';
import type { OpenContext } from '../../platform/request-context';
import { readNode } from './read-node';

@Authorized('signed-in')
@Resolver()
export class NodeResolver {
  @OpenToClients()
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'Anything by its global id; null when there is nothing that the viewer may open.',
  })
  node(@Arg('id', () => ID) id: string, @Ctx() context: OpenContext) {
    return readNode(context, id);
  }
}
