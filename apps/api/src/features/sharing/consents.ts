import { toGlobalId } from '@chiron/domain/ids';
import { consentHolds, type SharedCategory, type SharingPurpose } from '@chiron/domain/visibility';
import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { dayOf } from './agreement';

/** A consent as the schema shows it. */
export interface ConsentView {
  readonly typeName: 'Consent';
  readonly id: string;
  readonly institutionId: string;
  readonly recipientId: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly signedAt: string;
  readonly endsOn: string | null;
  readonly revokedAt: string | null;
  readonly holds: boolean;
}

interface ConsentRow {
  id: string;
  institution_id: string;
  recipient_id: string;
  purpose: SharingPurpose;
  categories: SharedCategory[];
  signed_at: Date;
  ends_on: string | null;
  revoked_at: Date | null;
}

/** What the actor consented to, at every institution that records them. */
export async function myConsents(context: RequestContext): Promise<ConsentView[]> {
  const rows = await context.database.reading(null, ({ query }) =>
    query<ConsentRow>(
      'select id, institution_id, recipient_id, purpose, categories, signed_at, ends_on::text, revoked_at from consents_of_person()',
    ),
  );
  const today = dayOf(context);
  return rows.map((row) => ({
    typeName: 'Consent',
    id: toGlobalId('Consent', row.id, row.institution_id),
    institutionId: row.institution_id,
    recipientId: row.recipient_id,
    purpose: row.purpose,
    categories: row.categories,
    signedAt: row.signed_at.toISOString(),
    endsOn: row.ends_on,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    holds: consentHolds({ revokedAt: row.revoked_at, endsOn: row.ends_on }, today),
  }));
}

/** One of the actor's own; anybody else's is not found. */
export async function readConsent(context: RequestContext, id: string): Promise<ConsentView> {
  keyOf('Consent', id);
  const consent = (await myConsents(context)).find((one) => one.id === id);
  if (!consent) throw notFound();
  return consent;
}
