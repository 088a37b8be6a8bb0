import { may } from '@chiron/domain/permission';
import { usedByClients } from '../../platform/cost';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { clientsOf, type ClientView } from './client-view';

/** The institution at which the actor may manage clients. */
export function managedBy({ actor }: RequestContext): string {
  const { actingAt } = actor;
  if (actingAt === null || !may(actor, 'clients.manage', actingAt)) throw notFound();
  return actingAt;
}

/** The clients that the actor's institution made, live ones first; at most 200. */
export function listClients(context: RequestContext): Promise<ClientView[]> {
  const institutionId = managedBy(context);
  return context.database.reading(institutionId, (tenant) => clientsOf(tenant, institutionId));
}

const USED = Symbol('points used by clients');

/** Points that a client has used in the present minute. */
export async function usedBy({ database, loaders, now }: RequestContext, client: ClientView): Promise<number> {
  const { id, grantedBy } = client;
  const loader = loaders.of(USED, async (ids) => {
    const holders = ids.map((clientId) => ({ clientId, grantedBy }));
    const used = await usedByClients(database, holders, now().getTime());
    return new Map(ids.map((clientId, index) => [clientId, used[index] ?? 0]));
  });
  return (await loader.load(id)) ?? 0;
}
