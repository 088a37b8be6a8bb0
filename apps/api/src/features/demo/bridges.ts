import type { MentorshipKind } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import { settle, some, standing, type Draw } from './drawing';
import { academicYear, type Place } from './institutions';
import { dayIn, type DemoMentorship } from './mentorships';

interface Bridge {
  readonly host: Place;
  readonly mentors: readonly [Place, Stage];
  readonly mentees: readonly [Place, Stage];
  readonly kind: MentorshipKind;
  readonly count: number;
}

const BRIDGES: readonly Bridge[] = [
  {
    host: 'HOSPITAL',
    mentors: ['UNIVERSITY', 'ATTENDING'],
    mentees: ['HOSPITAL', 'FELLOW'],
    kind: 'RESEARCH_SUPERVISOR',
    count: 3,
  },
  {
    host: 'HOSPITAL',
    mentors: ['HOSPITAL', 'ATTENDING'],
    mentees: ['UNIVERSITY', 'RESIDENT'],
    kind: 'MENTOR',
    count: 3,
  },
  {
    host: 'SCHOOL',
    mentors: ['UNIVERSITY', 'ATTENDING'],
    mentees: ['SCHOOL', 'MEDICAL_STUDENT'],
    kind: 'RESEARCH_SUPERVISOR',
    count: 3,
  },
  { host: 'SCHOOL', mentors: ['HOSPITAL', 'FELLOW'], mentees: ['SCHOOL', 'MEDICAL_STUDENT'], kind: 'MENTOR', count: 2 },
  {
    host: 'UNIVERSITY',
    mentors: ['UNIVERSITY', 'FELLOW'],
    mentees: ['SCHOOL', 'MEDICAL_STUDENT'],
    kind: 'COACH',
    count: 2,
  },
  {
    host: 'UNIVERSITY',
    mentors: ['HOSPITAL', 'EMERITUS'],
    mentees: ['UNIVERSITY', 'ATTENDING'],
    kind: 'COACH',
    count: 2,
  },
];

/** Pairs over two institutions: the host keeps a record of the one who is, and always was, elsewhere. */
export function bridgeMentorships(draw: Draw): DemoMentorship[] {
  return BRIDGES.flatMap(({ host, mentors, mentees, kind, count }) => {
    const on = dayIn(academicYear(host, draw.now), host, draw);
    const above = apart(draw, mentors, mentees[0], on);
    return some(draw, count, apart(draw, mentees, mentors[0], on), (mentee) =>
      settle(draw, { host, mentor: draw.random.pick(above), mentee, kind }, on),
    );
  });
}

function apart(draw: Draw, [place, stage]: readonly [Place, Stage], other: Place, on: Date) {
  return standing(draw, place, [stage], on).filter(
    ({ posts, cast }) => cast === null && posts.every((post) => post.place !== other),
  );
}
