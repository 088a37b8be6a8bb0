import { toGlobalId } from '@chiron/domain/ids';
import type { PartialDate } from '@chiron/domain/partial-date';
import type { PersonCard } from '../person';
import type { MentorshipEntity } from './mentorship.entity';

/** A mentorship's row, as an entity or as plain data. */
export type MentorshipRow = Omit<MentorshipEntity, 'updatedAt'>;

/** A mentorship as the schema shows it: the entity's fields, with a global id and dates in one piece. */
export interface MentorshipView extends Omit<MentorshipRow, 'id'> {
  readonly typeName: 'Mentorship';
  readonly id: string;
  readonly mentorshipId: string;
  readonly started: PartialDate;
  readonly ended: PartialDate;
  /** Cards of both ends as the viewer sees them, where they were read along. */
  readonly cards?: ReadonlyMap<string, PersonCard>;
}

/** Makes a view of a row, in place: to copy so many fields would cost a page more than everything else it does. */
export function viewOf(mentorship: MentorshipRow, cards?: ReadonlyMap<string, PersonCard>): MentorshipView {
  const { id: mentorshipId, institutionId } = mentorship;
  return Object.assign(mentorship, {
    typeName: 'Mentorship' as const,
    id: toGlobalId('Mentorship', mentorshipId, institutionId),
    mentorshipId,
    started: { on: mentorship.startedOn, precision: mentorship.startedPrecision },
    ended: { on: mentorship.endedOn, precision: mentorship.endedPrecision },
    cards,
  });
}
