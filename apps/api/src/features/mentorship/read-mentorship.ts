import { maySeeMentorship } from '@chiron/domain/mentorship';
import { notFound } from '../../platform/database';
import { recordView } from '../../platform/record-view';
import type { OpenContext } from '../../platform/request-context';
import { readsRecordsOf } from '../../platform/viewpoint';
import { MentorshipEntity } from './mentorship.entity';
import { mentorshipKey } from './mentorship-key';
import { viewOf, type MentorshipView } from './mentorship-view';

/** One mentorship, for the two and for staff of its host. */
export async function readMentorship(context: OpenContext, id: string): Promise<MentorshipView> {
  const key = mentorshipKey(id);
  const { actor, database } = context;
  const isHosts = readsRecordsOf(context, 'mentorships.read') === key.institutionId;
  if (!actor && !isHosts) throw notFound();
  const mentorship = await database.reading(key.institutionId, ({ manager }) =>
    manager.findOneBy(MentorshipEntity, { ...key }),
  );
  if (!mentorship || !(isHosts || (actor && maySeeMentorship(actor, mentorship)))) throw notFound();
  if (actor && ![mentorship.mentorId, mentorship.menteeId].includes(actor.personId))
    await recordView(context, {
      capability: 'mentorships.read',
      action: 'mentorship.viewed',
      subject: { mentorshipId: mentorship.id },
    });
  return viewOf(mentorship);
}
