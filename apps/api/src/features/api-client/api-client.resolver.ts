import { OVERLAP_HOURS } from '@chiron/domain/api-client';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { COST_LIMITS } from '../../platform/cost';
import { AtMost, orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import {
  ApiBudgetType,
  ApiClientType,
  CreateApiClientResult,
  NewApiClientInput,
  RotateApiClientSecretResult,
} from './api-client.type';
import { revokeClient, rotateSecret } from './change-client';
import type { ClientView } from './client-view';
import { createClient } from './create-client';
import { listClients, usedBy } from './list-clients';

@Authorized('clients.manage')
@Resolver(() => ApiClientType)
export class ApiClientResolver {
  @AtMost(200)
  @Query(() => [ApiClientType], { description: 'Clients that the institution has made, live ones first; at most 200.' })
  apiClients(@Ctx() context: RequestContext) {
    return listClients(context);
  }

  @Mutation(() => CreateApiClientResult, { description: 'Makes a client. Its secret is told in this answer alone.' })
  createApiClient(@Arg('input', () => NewApiClientInput) input: NewApiClientInput, @Ctx() context: RequestContext) {
    return orRefusal(createClient(context, input));
  }

  @Mutation(() => RotateApiClientSecretResult, {
    description: 'Gives a client a new secret; the old one goes on for some hours, so that it can be replaced.',
  })
  rotateApiClientSecret(
    @Arg('id', () => ID) id: string,
    @Arg('overlapHours', () => Int, { defaultValue: OVERLAP_HOURS, description: '0-168.' }) overlapHours: number,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(rotateSecret(context, id, overlapHours));
  }

  @Mutation(() => ApiClientType, { description: 'Ends a client at once: its secrets and its tokens.' })
  revokeApiClient(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return revokeClient(context, id);
  }

  @FieldResolver(() => InstitutionType, { description: 'The institution for which it asks.' })
  institution(@Root() { recipientId }: ClientView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(recipientId);
  }

  @FieldResolver(() => ApiBudgetType, { description: 'What it has used of its budget in the present minute.' })
  async budget(@Root() client: ClientView, @Ctx() context: RequestContext): Promise<ApiBudgetType> {
    return { limit: COST_LIMITS.client.window, used: await usedBy(context, client), seconds: COST_LIMITS.seconds };
  }
}
