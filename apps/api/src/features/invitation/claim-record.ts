import { Refusal } from '@chiron/domain/refusal';
import { newId, notFound, type Tenant } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { LinkExpired } from '../letters';
import { findInvitation, takeInvitation } from './open-invitation';

export class InvitedElsewhere extends Refusal {
  readonly code = 'INVITED_ELSEWHERE';
  constructor() {
    super(
      'This invitation went to an address that isn’t yours here. Add that address to your account, then open the link again.',
    );
  }
}

export class RecordedTwice extends Refusal {
  readonly code = 'RECORDED_TWICE';
  constructor() {
    super('This institution has another record of you. Ask its staff to put the two together.');
  }
}

export interface Claim {
  readonly institutionId: string;
  readonly claimedAt: Date;
}

/**
 * Adds the record of an invitation to the actor's own person, with its affiliations, mentorships and all else at that
 * institution; other institutions' records stay as they are. Asked for by the person alone, never by staff.
 */
export async function claimRecord(context: RequestContext, token: string): Promise<Claim> {
  const { actor, database, now } = context;
  const invited = await findInvitation(database, token);
  if (!invited) throw new LinkExpired();
  const { institution_id: institutionId, address, person_id: personId, id } = invited;
  await database.writing(institutionId, async (tenant) => {
    if (!(await holds(tenant, actor.accountId, address))) throw new InvitedElsewhere();
    await takeInvitation(tenant, invited, token);
    // The person may have come to an account through another institution that shares the person.
    if (personId === actor.personId) return;
    const [claim] = await tenant.query<{ is_done: boolean }>('select claim_record($1, $2) as is_done', [newId(), id]);
    if (!claim?.is_done) throw new RecordedTwice();
    await tenant.audit.record('record.claimed', { from: personId, to: actor.personId });
  });
  return { institutionId, claimedAt: now() };
}

async function holds({ query }: Tenant, accountId: string, address: string): Promise<boolean> {
  const [held] = await query<{ holds: boolean }>('select holds_address($1, $2) as holds', [accountId, address]);
  return held?.holds ?? false;
}

/** Claims of the actor that can still be undone, 14 days long. */
export function myClaims({ database }: RequestContext): Promise<Claim[]> {
  return database.reading(null, ({ query }) =>
    query<Claim>('select institution_id as "institutionId", claimed_at as "claimedAt" from my_claims()'),
  );
}

/** Gives a claimed record back, with all that hangs on it at that institution by now. */
export async function undoClaim(context: RequestContext, institution: string): Promise<Claim[]> {
  const { id: institutionId } = keyOf('Institution', institution);
  await context.database.writing(institutionId, async ({ query, audit }) => {
    const [undone] = await query<{ person_id: string | null }>('select undo_claim() as person_id');
    if (!undone?.person_id) throw notFound();
    await audit.record('record.given-back', { from: context.actor.personId, to: undone.person_id });
  });
  return myClaims(context);
}
