import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import { recordView } from '../../platform/record-view';
import type { RequestContext } from '../../platform/request-context';
import type { PersonCard } from './person-card';
import { cardsOf } from './person.loaders';

/** One person by global id, as the actor may know them. That staff open a record is written down. */
export async function readPerson(context: RequestContext, id: string): Promise<PersonCard> {
  const card = await cardsOf(context).load(keyOf('Person', id).id);
  if (!card) throw notFound();
  if (card.seenThrough === 'INSTITUTION' && card.personId !== context.actor.personId)
    await recordView(context, {
      capability: 'people.read',
      action: 'record.viewed',
      subject: { personId: card.personId },
    });
  return card;
}
