import { ensureAddress } from '@chiron/domain/address';
import { INVITATION_DAYS, inviteOutcome, MOST_INVITED_AT_ONCE, type InviteOutcome } from '@chiron/domain/invitation';
import { newId, notFound, type Tenant } from '../../platform/database';
import { badInput, keyOf } from '../../platform/graphql';
import { enqueueLetter } from '../../platform/mail';
import type { RequestContext } from '../../platform/request-context';
import { newToken, tokenHash } from '../../platform/session';
import { texts } from './texts';

export interface InvitedPerson {
  readonly personId: string;
  readonly outcome: InviteOutcome;
}

interface Recorded {
  readonly person_id: string;
  readonly email: string | null;
  readonly has_account: boolean;
  readonly last_sent_at: Date | null;
}

/**
 * Invites people whom the institution records, again where an earlier invitation is open: the older link then ends. What
 * is answered is the same whether or not the address opens an account of somebody else; the letter knows.
 */
export function invitePeople(context: RequestContext, ids: readonly string[]): Promise<InvitedPerson[]> {
  const { actor, database, now } = context;
  const wanted = [...new Set(ids.map((id) => keyOf('Person', id).id))];
  if (wanted.length < 1 || wanted.length > MOST_INVITED_AT_ONCE) {
    throw badInput('personIds', `Invite 1 to ${MOST_INVITED_AT_ONCE} people at once.`);
  }
  return database.writing(actor.actingAt, async (tenant) => {
    const people = await recorded(tenant, wanted);
    if (people.length < wanted.length) throw notFound();
    const rows = people.map((person) => ({ person, address: addressOf(person), outcome: outcomeOf(person, now()) }));
    for (const { person, address, outcome } of rows)
      if (outcome === 'SENT' && address) await send(context, tenant, person.person_id, address);
    // The chain of events is locked from the first to the end of the transaction.
    for (const { person, outcome } of rows)
      if (outcome === 'SENT') await tenant.audit.record('invitation.sent', { personId: person.person_id });
    return rows.map(({ person, outcome }) => ({ personId: person.person_id, outcome }));
  });
}

/** What inviting this person would come to now. */
export function outcomeOfInviting({ actor, database, now }: RequestContext, id: string): Promise<InviteOutcome> {
  const { id: personId } = keyOf('Person', id);
  return database.reading(actor.actingAt, async (tenant) => {
    const [person] = await recorded(tenant, [personId]);
    if (!person) throw notFound();
    return outcomeOf(person, now());
  });
}

function recorded({ query, institutionId }: Tenant, people: readonly string[]): Promise<Recorded[]> {
  return query<Recorded>(
    `select r.person_id, r.email, i.sent_at as last_sent_at,
            r.person_id in (select a.person_id from with_accounts($2) a) as has_account
       from person_record r
       left join invitation i on i.institution_id = r.institution_id and i.person_id = r.person_id
                             and i.accepted_at is null and i.withdrawn_at is null
      where r.institution_id = $1 and r.person_id = any ($2) order by r.name, r.person_id`,
    [institutionId, people],
  );
}

/** Addresses come from imports too, and some are none. */
function addressOf({ email }: Recorded): string | null {
  try {
    return ensureAddress(email ?? '');
  } catch {
    return null;
  }
}

function outcomeOf(person: Recorded, now: Date): InviteOutcome {
  const { has_account: hasAccount, last_sent_at: lastSentAt } = person;
  return inviteOutcome({ hasAccount, hasAddress: addressOf(person) !== null, lastSentAt }, now);
}

async function send(
  { actor, now, origin }: RequestContext,
  tenant: Tenant,
  personId: string,
  address: string,
): Promise<void> {
  const { query, institutionId } = tenant;
  const token = newToken();
  const sentAt = now();
  const expiresAt = new Date(sentAt.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
  const [sent] = await query<{ institution: string; is_known: boolean }>(
    `with written as (
       insert into invitation (institution_id, id, person_id, address, token_hash, invited_by, sent_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (institution_id, person_id) where accepted_at is null and withdrawn_at is null do update set
         address = excluded.address, token_hash = excluded.token_hash, invited_by = excluded.invited_by,
         sent_at = excluded.sent_at, expires_at = excluded.expires_at, letters = invitation.letters + 1
       returning institution_id)
     select n.name as institution, exists (select from account_of_address($4)) as is_known from written w join institution n on n.id = w.institution_id`,
    [
      institutionId,
      newId(),
      personId,
      address,
      tokenHash(token),
      actor.personId,
      sentAt.toISOString(),
      expiresAt.toISOString(),
    ],
  );
  if (!sent) throw new Error('The invitation was not written.');
  const words = sent.is_known ? texts.claim : texts.join;
  const link = `${origin}/invitations/${token}`;
  await enqueueLetter(tenant, {
    to: address,
    ...words({ institution: sent.institution, link, days: INVITATION_DAYS }),
  });
}
