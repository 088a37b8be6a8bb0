import { toGlobalId } from '@chiron/domain/ids';
import type { PartialDate } from '@chiron/domain/partial-date';
import type { MentorshipEntity } from './mentorship.entity';

/** A mentorship as the schema shows it: the entity's fields, with a global id and dates in one piece. */
export interface MentorshipView extends Omit<MentorshipEntity, 'id'> {
  readonly typeName: 'Mentorship';
  readonly id: string;
  readonly mentorshipId: string;
  readonly started: PartialDate;
  readonly ended: PartialDate;
}

export function viewOf(mentorship: MentorshipEntity): MentorshipView {
  return {
    ...mentorship,
    typeName: 'Mentorship',
    id: toGlobalId('Mentorship', mentorship.id, mentorship.institutionId),
    mentorshipId: mentorship.id,
    started: { on: mentorship.startedOn, precision: mentorship.startedPrecision },
    ended: { on: mentorship.endedOn, precision: mentorship.endedPrecision },
  };
}
