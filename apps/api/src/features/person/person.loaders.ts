import type DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/request-context';
import { personCards, type PersonCard } from './person-card';

const CARDS = Symbol('person cards');

/** Cards by person id as the actor sees them, one statement for all that are asked for together. */
export function cardsOf({ database, loaders, actor }: RequestContext): DataLoader<string, PersonCard | null> {
  return loaders.of(CARDS, (ids) => database.reading(actor.actingAt, (tenant) => personCards(tenant, ids)));
}
