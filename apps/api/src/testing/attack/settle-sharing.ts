import type { ApiUnderTest } from '../api-under-test';
import type { WorldModel } from './model';
import { insert } from './rows';

const THEN = '2025-01-01';

/** Agreements as both sides signed them, and consents as their people gave them. */
export async function settleSharing({ server: { database } }: ApiUnderTest, world: WorldModel): Promise<void> {
  for (const { id, giverId, recipientId, purpose, categories, terms, isSuspended } of world.agreements) {
    const facts = { giver_id: giverId, recipient_id: recipientId, purpose, categories, terms, starts_on: THEN };
    await database.writing(giverId, async (tenant) => {
      await insert(tenant, 'sharing_agreement', [{ id, ...facts, proposed_by: giverId, proposed_at: THEN }]);
      const suspended = { suspended_at: isSuspended ? THEN : null };
      await insert(tenant, 'agreement_side', [
        { institution_id: giverId, agreement_id: id, signed_at: THEN, ...suspended },
      ]);
    });
    await database.writing(recipientId, (tenant) =>
      insert(tenant, 'agreement_side', [{ institution_id: recipientId, agreement_id: id, signed_at: THEN }]),
    );
  }
  for (const { id, institutionId, personId, recipientId, purpose, categories, isRevoked } of world.consents)
    await database.for(personId).writing(institutionId, (tenant) =>
      insert(tenant, 'consent', [
        {
          institution_id: institutionId,
          id,
          person_id: personId,
          recipient_id: recipientId,
          purpose,
          categories,
          signed_at: THEN,
          revoked_at: isRevoked ? THEN : null,
        },
      ]),
    );
}
