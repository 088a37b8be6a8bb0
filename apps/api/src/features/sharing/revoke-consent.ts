import { ConsentOver } from '@chiron/domain/visibility';
import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { readConsent, type ConsentView } from './consents';

/** Takes a consent back. From the next request on, the recipient sees nothing by it. */
export async function revokeConsent(context: RequestContext, globalId: string): Promise<ConsentView> {
  const { actor, database, now } = context;
  const { institutionId, id } = keyOf('Consent', globalId);
  if (institutionId === null) throw notFound();
  await database.writing(institutionId, async ({ query, audit }) => {
    const [consent] = await query<{ revoked_at: Date | null }>(
      'select revoked_at from consent where institution_id = $1 and id = $2 and person_id = $3 for update',
      [institutionId, id, actor.personId],
    );
    if (!consent) throw notFound();
    if (consent.revoked_at) throw new ConsentOver();
    await query('update consent set revoked_at = $3 where institution_id = $1 and id = $2', [institutionId, id, now()]);
    await audit.record('consent.revoked', { consentId: id, personId: actor.personId });
  });
  return readConsent(context, globalId);
}
