import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { OpenContext } from '../../platform/request-context';
import type { PersonCard } from './person-card';
import { cardsOf } from './person.loaders';

/** One person by global id, as the actor may know them. */
export async function readPerson(context: OpenContext, id: string): Promise<PersonCard> {
  const card = await cardsOf(context).load(keyOf('Person', id).id);
  if (!card) throw notFound();
  return card;
}
