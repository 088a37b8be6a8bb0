import type DataLoader from 'dataloader';
import type { OpenContext } from '../../platform/request-context';
import { standsAt } from '../../platform/viewpoint';
import { personCards, type PersonCard } from './person-card';

const CARDS = Symbol('person cards');

/** Cards by person id as the actor sees them, one statement for all that are asked for together. */
export function cardsOf(context: OpenContext): DataLoader<string, PersonCard | null> {
  const { database, loaders } = context;
  return loaders.of(CARDS, (ids) => database.reading(standsAt(context), (tenant) => personCards(tenant, ids)));
}
