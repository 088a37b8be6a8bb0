import { maySeeMentorship } from '@chiron/domain/mentorship';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { MentorshipEntity } from './mentorship.entity';
import { mentorshipKey } from './mentorship-key';
import { viewOf, type MentorshipView } from './mentorship-view';

/** One mentorship, for the two and for staff of its host. */
export async function readMentorship({ actor, database }: RequestContext, id: string): Promise<MentorshipView> {
  const key = mentorshipKey(id);
  const mentorship = await database.reading(key.institutionId, ({ manager }) =>
    manager.findOneBy(MentorshipEntity, { ...key }),
  );
  if (!mentorship || !maySeeMentorship(actor, mentorship)) throw notFound();
  return viewOf(mentorship);
}
