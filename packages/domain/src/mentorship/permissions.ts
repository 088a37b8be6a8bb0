import { may, type Actor } from '../permission';

export interface Participants {
  readonly institutionId: string;
  readonly mentorId: string;
  readonly menteeId: string;
}

function takesPart(actor: Actor, mentorship: Participants): boolean {
  return actor.personId === mentorship.mentorId || actor.personId === mentorship.menteeId;
}

/** The two themselves, wherever they sit, and staff of the host who may read mentorships. */
export function maySeeMentorship(actor: Actor, mentorship: Participants): boolean {
  return takesPart(actor, mentorship) || may(actor, 'mentorships.read', mentorship.institutionId);
}

/** Either side may end, without the other's leave; staff of the host may mark it as ended by the program. */
export function mayEnd(actor: Actor, mentorship: Participants): boolean {
  return takesPart(actor, mentorship) || may(actor, 'mentorships.end', mentorship.institutionId);
}
