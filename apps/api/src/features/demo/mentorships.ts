import type { MentorshipKind, MentorshipState, Provenance } from '@chiron/domain/mentorship';
import { day, month, open, unknownDate, year, type PartialDate } from '@chiron/domain/partial-date';
import { mayMentor, type Stage, type StageAt } from '@chiron/domain/stage';
import { postHeld, type Post } from './careers';
import { beginningOf, type Place } from './institutions';
import type { DemoPerson } from './people';
import { stableId, type Random } from './random';

export interface DemoMentorship {
  readonly id: string;
  readonly host: Place;
  readonly mentor: DemoPerson;
  readonly mentee: DemoPerson;
  readonly kind: MentorshipKind;
  readonly state: MentorshipState;
  readonly provenance: Provenance;
  readonly started: PartialDate;
  readonly ended: PartialDate;
  readonly endedBy: 'PARTICIPANT' | 'PROGRAM' | null;
  /** Where each end stood when it began. */
  readonly mentorPost: Post;
  readonly menteePost: Post;
}

export interface Match {
  readonly host: Place;
  readonly mentor: DemoPerson;
  readonly mentee: DemoPerson;
  readonly kind: MentorshipKind;
}

/** What a mentorship takes from the time in which it is made. */
export interface Moment {
  readonly random: Random;
  readonly now: Date;
}

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** Whether this kind fits two people at these stages: ordinary kinds look up, reverse mentoring down, peers across. */
export function fits(kind: MentorshipKind, mentor: StageAt, mentee: StageAt): boolean {
  if (kind === 'PEER') return mentor.stage === mentee.stage;
  return kind === 'REVERSE' ? mayMentor(mentee, mentor) : mayMentor(mentor, mentee);
}

/** A day in the first nine months of an academic year of the host, and not in the future. */
export function dayIn(academic: number, host: Place, { random, now }: Moment): Date {
  const first = beginningOf(host, academic).getTime();
  const last = Math.min(first + 270 * DAY, now.getTime());
  return new Date(first + Math.floor((random.next() * (last - first)) / DAY) * DAY);
}

/** The mentorship that begins on that day, or null where the two do not stand so that it could. */
export function mentorship(match: Match, on: Date, moment: Moment, lasts = false): DemoMentorship | null {
  const mentorPost = postThen(match.mentor, on, match.host);
  const menteePost = postThen(match.mentee, on, match.host);
  const [above, below] = [stageOf(mentorPost), stageOf(menteePost)];
  if (!mentorPost || !menteePost || !above || !below) return null;
  if (match.mentor === match.mentee || !fits(match.kind, above, below)) return null;
  const id = stableId(`mentorship ${match.host} ${match.mentor.id} ${match.mentee.id} ${match.kind}`, on);
  return { ...match, id, mentorPost, menteePost, ...courseOf(on, moment, lasts) };
}

function postThen({ posts }: DemoPerson, on: Date, host: Place): Post | undefined {
  return postHeld(posts, on, host) ?? postHeld(posts, on);
}

function stageOf(post: Post | undefined): { stage: Stage; year: number | null } | null {
  return post?.stage ? { stage: post.stage, year: post.year } : null;
}

type Course = Pick<DemoMentorship, 'state' | 'provenance' | 'started' | 'ended' | 'endedBy'>;

/** How it went: most last one to three years, and what would end in the future goes on. */
function courseOf(on: Date, { random, now }: Moment, lasts: boolean): Course {
  const end = new Date(on.getTime() + random.between(270, 1_000) * DAY);
  const goesOn = lasts || end > now;
  const [rest, blameless, recorded] = [random.chance(0.06), random.chance(0.15), random.chance(0.2)];
  const isLongAgo = now.getTime() - on.getTime() > 5 * YEAR;
  const provenance = isLongAgo && !lasts ? 'STAFF' : recorded ? 'CONFIRMED' : 'LIVED';
  const started = asKnown(on, on, now);
  if (goesOn) return { provenance, started, ended: open, endedBy: null, state: rest && !lasts ? 'PAUSED' : 'ACTIVE' };
  const endedBy = isLongAgo ? null : blameless && recorded ? 'PROGRAM' : 'PARTICIPANT';
  return { provenance, started, ended: asKnown(end, on, now), endedBy, state: blameless ? 'ENDED' : 'COMPLETED' };
}

/** The longer ago the mentorship began, the less exactly its dates are known. */
function asKnown(date: Date, began: Date, now: Date): PartialDate {
  const ago = now.getTime() - began.getTime();
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (ago > 8 * YEAR) return year(y);
  return ago > 3 * YEAR ? month(y, m) : day(y, m, d);
}

/** A request that never became a mentorship, or not yet. */
export function request(match: Match, state: MentorshipState, moment: Moment): DemoMentorship | null {
  const asked = new Date(moment.now.getTime() - moment.random.between(1, 6) * DAY);
  const found = mentorship(match, asked, moment);
  if (!found) return null;
  const closed = new Date(asked.getTime() + DAY);
  const ended = state === 'REQUESTED' ? open : asKnown(closed, closed, moment.now);
  return { ...found, state, started: unknownDate, ended, endedBy: null, provenance: 'LIVED' };
}
