import { keyOf } from '../../platform/graphql';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { readMentorship } from '../mentorship';
import { cardsOf, readPerson } from '../person';

/** Whom a report is about, and which institution it goes to. */
export interface Subject {
  readonly institutionId: string;
  readonly personId: string;
  readonly mentorshipId: string | null;
  /** As the reporter knows them. */
  readonly name: string | null;
}

export interface About {
  readonly personId: string;
  readonly mentorshipId?: string | null;
}

/**
 * Of a mentorship, the other of the two, at its host; otherwise somebody whom the actor may see, where the actor acts. The
 * other of the two is found even when a block hides them.
 */
export async function findSubject(context: RequestContext, about: About): Promise<Subject> {
  const { actor } = context;
  if (!about.mentorshipId) {
    const card = await readPerson(context, about.personId);
    if (actor.actingAt === null) throw notFound();
    return { institutionId: actor.actingAt, personId: card.personId, mentorshipId: null, name: card.name };
  }
  const { mentorId, menteeId, institutionId, mentorshipId } = await readMentorship(context, about.mentorshipId);
  const personId = keyOf('Person', about.personId).id;
  const isPair = [mentorId, menteeId].includes(actor.personId) && [mentorId, menteeId].includes(personId);
  if (!isPair) throw notFound();
  const card = await cardsOf(context).load(personId);
  return { institutionId, personId, mentorshipId, name: card?.name ?? null };
}
