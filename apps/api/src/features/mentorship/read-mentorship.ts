import { maySeeMentorship } from '@chiron/domain/mentorship';
import { notFound } from '../../platform/database';
import { recordView } from '../../platform/record-view';
import type { RequestContext } from '../../platform/request-context';
import { MentorshipEntity } from './mentorship.entity';
import { mentorshipKey } from './mentorship-key';
import { viewOf, type MentorshipView } from './mentorship-view';

/** One mentorship, for the two and for staff of its host. */
export async function readMentorship(context: RequestContext, id: string): Promise<MentorshipView> {
  const { actor, database } = context;
  const key = mentorshipKey(id);
  const mentorship = await database.reading(key.institutionId, ({ manager }) =>
    manager.findOneBy(MentorshipEntity, { ...key }),
  );
  if (!mentorship || !maySeeMentorship(actor, mentorship)) throw notFound();
  if (![mentorship.mentorId, mentorship.menteeId].includes(actor.personId))
    await recordView(context, {
      capability: 'mentorships.read',
      action: 'mentorship.viewed',
      subject: { mentorshipId: mentorship.id },
    });
  return viewOf(mentorship);
}
