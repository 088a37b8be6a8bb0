import { clientMay } from '@chiron/domain/api-client';
import { may, type Capability } from '@chiron/domain/permission';
import type { OpenContext } from './request-context';

type Viewpoint = Pick<OpenContext, 'actor' | 'client'>;

/** The institution from which an answer is seen: where a person acts, or for which an API client asks. */
export function standsAt({ actor, client }: Viewpoint): string | null {
  return client ? client.institutionId : (actor?.actingAt ?? null);
}

/** The institution whose records whoever asks may read by this capability; null where there is none. */
export function readsRecordsOf({ actor, client }: Viewpoint, capability: Capability): string | null {
  if (client) return clientMay(client, capability) ? client.institutionId : null;
  const at = actor?.actingAt ?? null;
  return actor && at !== null && may(actor, capability, at) ? at : null;
}
