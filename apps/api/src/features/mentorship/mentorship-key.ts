import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';

export interface MentorshipKey {
  readonly institutionId: string;
  readonly id: string;
}

/** A mentorship's global id carries its host. */
export function mentorshipKey(globalId: string): MentorshipKey {
  const { institutionId, id } = keyOf('Mentorship', globalId);
  if (institutionId === null) throw notFound();
  return { institutionId, id };
}
