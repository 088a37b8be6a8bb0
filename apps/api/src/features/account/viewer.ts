import { notFound } from '../../platform/database';
import type { OpenContext, RequestContext, SignedInActor } from '../../platform/request-context';
import { actorOf } from '../../platform/session';

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
