import { ApiClientRevoked } from '@chiron/domain/api-client';
import { isUuid } from '@chiron/domain/ids';
import { notFound, type Tenant } from '../../platform/database';
import { badInput } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { clientAt, type ClientView } from './client-view';
import { addSecret, type IssuedSecret } from './create-client';
import { managedBy } from './list-clients';

const LONGEST_OVERLAP = 168;

/** A second secret. Older ones go on for the overlap, so that the partner can change over without a gap. */
export function rotateSecret(context: RequestContext, id: string, overlapHours: number): Promise<IssuedSecret> {
  if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP)
    throw badInput('overlapHours', `Let the old secret go on for 0 to ${LONGEST_OVERLAP} hours.`);
  const institutionId = managedBy(context);
  return context.database.writing(institutionId, async (tenant) => {
    const client = await locked(tenant, institutionId, id);
    if (client.revokedAt !== null) throw new ApiClientRevoked();
    await tenant.query(
      `update api_client_secret set ends_at = least(ends_at, now() + make_interval(hours => $3))
        where institution_id = $1 and client_id = $2 and (ends_at is null or ends_at > now())`,
      [institutionId, id, overlapHours],
    );
    const secret = await addSecret(tenant, institutionId, id);
    const changed = await locked(tenant, institutionId, id);
    await tenant.audit.record('client.secret-rotated', { clientId: id, overlapHours });
    return { client: changed, secret };
  });
}

/** Ends a client at once: its secrets, its tokens, and every request from the next one on. */
export function revokeClient(context: RequestContext, id: string): Promise<ClientView> {
  const institutionId = managedBy(context);
  return context.database.writing(institutionId, async (tenant) => {
    const client = await locked(tenant, institutionId, id);
    if (client.revokedAt !== null) return client;
    const key = [institutionId, id];
    await tenant.query('update api_client set revoked_at = now() where institution_id = $1 and id = $2', key);
    await tenant.query('delete from api_token where institution_id = $1 and client_id = $2', key);
    const changed = await locked(tenant, institutionId, id);
    await tenant.audit.record('client.revoked', { clientId: id });
    return changed;
  });
}

async function locked(tenant: Tenant, institutionId: string, id: string): Promise<ClientView> {
  if (!isUuid(id)) throw notFound();
  await tenant.query('select from api_client where institution_id = $1 and id = $2 for update', [institutionId, id]);
  const client = await clientAt(tenant, institutionId, id);
  if (!client) throw notFound();
  return client;
}
