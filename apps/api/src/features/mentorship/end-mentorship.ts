import { ensureCanEnd, mayEnd, type HowItEnded } from '@chiron/domain/mentorship';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { writeLineageLinks } from './lineage-links';
import { MentorshipEntity } from './mentorship.entity';
import type { MentorshipKey } from './mentorship-key';
import { viewOf, type MentorshipView } from './mentorship-view';

/** Ends a mentorship: by either of the two, wherever they sit, or as "ended by the program" by staff of its host. */
export function endMentorship(
  { actor, database, now }: RequestContext,
  key: MentorshipKey,
  how: HowItEnded,
): Promise<MentorshipView> {
  return database.writing(key.institutionId, async (tenant) => {
    const mentorship = await tenant.manager.findOne(MentorshipEntity, {
      where: { ...key },
      lock: { mode: 'pessimistic_write' },
    });
    if (!mentorship || !mayEnd(actor, mentorship)) throw notFound();
    ensureCanEnd(mentorship);
    const isParticipant = [mentorship.mentorId, mentorship.menteeId].includes(actor.personId);
    mentorship.state = isParticipant ? how : 'ENDED';
    mentorship.endedBy = isParticipant ? 'PARTICIPANT' : 'PROGRAM';
    mentorship.endedOn = now().toISOString().slice(0, 10);
    mentorship.endedPrecision = 'day';
    const saved = await tenant.manager.save(mentorship);
    await writeLineageLinks(tenant, [key.id]);
    await tenant.audit.record('mentorship.ended', { mentorshipId: key.id, by: mentorship.endedBy });
    return viewOf(saved);
  });
}
