import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { cardsOf, type PersonCard } from '../person';

/** Marks a person as a minor in the record of the actor's institution, or takes the mark away. */
export async function markMinor(context: RequestContext, id: string, isMinor: boolean): Promise<PersonCard> {
  const { actor, database } = context;
  const personId = keyOf('Person', id).id;
  await database.writing(actor.actingAt, async ({ query, audit }) => {
    const changed = await query(
      `update person_record set is_minor = $3, updated_at = now(), version = version + 1
        where institution_id = $1 and person_id = $2 returning person_id`,
      [actor.actingAt, personId, isMinor],
    );
    if (changed.length === 0) throw notFound();
    await audit.record(isMinor ? 'minor.marked' : 'minor.unmarked', { personId });
  });
  const card = await cardsOf(context).load(personId);
  if (!card) throw notFound();
  return card;
}
