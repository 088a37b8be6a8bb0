import { toGlobalId } from '@chiron/domain/ids';
import { notFound } from '../../platform/database';
import type { OpenContext, RequestContext, SignedInActor } from '../../platform/request-context';
import { actorOf } from '../../platform/session';
import { cardsOf, type PersonCard } from '../person';

/** Whoever is signed in; null before that. */
export interface Viewer {
  readonly actor: SignedInActor;
  /** The context as this viewer, also in the very request that signed them in. */
  readonly context: RequestContext;
}

export function viewer(context: OpenContext): Viewer | null {
  return context.actor ? { actor: context.actor, context: { ...context, actor: context.actor } } : null;
}

/** The viewer whom a fresh token stands for. */
export async function viewerOf(context: OpenContext, token: string): Promise<Viewer> {
  const actor = await actorOf(context.database, token);
  if (!actor) throw notFound();
  return { actor, context: { ...context, actor, database: context.database.for(actor.personId) } };
}

/** The viewer's own card; a bare one for whoever no institution records, such as an operator. */
export async function viewerCard({ actor, context }: Viewer): Promise<PersonCard> {
  const card = await cardsOf(context).load(actor.personId);
  return card ?? bareCard(actor.personId, actor.isOperator ? 'Operator' : 'You');
}

function bareCard(personId: string, name: string): PersonCard {
  const unknown = { bornYear: null, diedYear: null, specialty: null, organisation: null, stage: null, stageYear: null };
  const id = toGlobalId('Person', personId);
  return { ...unknown, typeName: 'Person', id, personId, name, institutionId: null, seenThrough: 'SELF' };
}
