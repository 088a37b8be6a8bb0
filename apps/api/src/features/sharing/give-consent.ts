import { toGlobalId } from '@chiron/domain/ids';
import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { newId, notFound } from '../../platform/database';
import { badInput, keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { dayOf } from './agreement';
import { checkedCategories, checkedDay } from './checked';
import { readConsent, type ConsentView } from './consents';

export interface ConsentGiven {
  readonly institutionId: string;
  readonly recipientId: string;
  readonly purpose: SharingPurpose;
  readonly categories: SharedCategory[];
  readonly endsOn?: string | null;
}

/** The actor's own word that another institution may see what this one records of them. It needs an agreement too. */
export async function giveConsent(context: RequestContext, given: ConsentGiven): Promise<ConsentView> {
  const { actor, database, now } = context;
  const institutionId = keyOf('Institution', given.institutionId).id;
  const recipientId = keyOf('Institution', given.recipientId).id;
  if (institutionId === recipientId) throw badInput('recipientId', 'Name another institution than that of the records.');
  const categories = checkedCategories(given.categories);
  const endsOn = given.endsOn ? checkedDay('endsOn', given.endsOn) : null;
  if (endsOn !== null && endsOn < dayOf(context)) throw badInput('endsOn', 'The last day cannot be in the past.');
  const id = newId();
  await database.writing(institutionId, async ({ query, audit }) => {
    const [recorded] = await query(
      `select 1 from person_record r where r.institution_id = $1 and r.person_id = $2
          and exists (select from institution i where i.id = $3)`,
      [institutionId, actor.personId, recipientId],
    );
    if (!recorded) throw notFound();
    await query(
      `insert into consent (institution_id, id, person_id, recipient_id, purpose, categories, signed_at, ends_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [institutionId, id, actor.personId, recipientId, given.purpose, categories, now(), endsOn],
    );
    await audit.record('consent.given', { consentId: id, personId: actor.personId, recipientId });
  });
  return readConsent(context, toGlobalId('Consent', id, institutionId));
}
