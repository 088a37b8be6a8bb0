import type { MentorshipKind } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import { postHeld, type Post } from './careers';
import { academicYear, beginningOf, PLACES, type Place } from './institutions';
import { settle, type Draw } from './drawing';
import { dayIn, type DemoMentorship } from './mentorships';
import type { DemoPerson } from './people';

/** Who is paired with whom each year, wherever both stand: the share of mentees who find a mentor of these kinds. */
interface Program {
  readonly mentors: readonly Stage[];
  readonly mentees: readonly Stage[];
  readonly years?: readonly number[];
  readonly kinds: readonly MentorshipKind[];
  readonly share: number;
}

const YEARS_BACK = 10;
const BEGINNERS: readonly Stage[] = ['UNDERGRADUATE', 'POST_BACCALAUREATE'];

const PROGRAMS: readonly Program[] = [
  { mentors: ['MEDICAL_STUDENT'], mentees: BEGINNERS, kinds: ['MENTOR'], share: 0.5 },
  { mentors: ['ATTENDING'], mentees: BEGINNERS, kinds: ['ADVISOR'], share: 0.1 },
  { mentors: ['MEDICAL_STUDENT'], mentees: ['MEDICAL_STUDENT'], years: [1], kinds: ['MENTOR'], share: 0.6 },
  { mentors: ['ATTENDING'], mentees: ['MEDICAL_STUDENT'], years: [1, 2], kinds: ['ADVISOR'], share: 0.35 },
  {
    mentors: ['RESIDENT'],
    mentees: ['MEDICAL_STUDENT'],
    years: [3, 4],
    kinds: ['CLINICAL_TEACHER', 'MENTOR'],
    share: 0.5,
  },
  {
    mentors: ['FELLOW'],
    mentees: ['MEDICAL_STUDENT'],
    years: [3, 4],
    kinds: ['MENTOR', 'CLINICAL_TEACHER'],
    share: 0.1,
  },
  {
    mentors: ['ATTENDING'],
    mentees: ['MEDICAL_STUDENT'],
    years: [3, 4],
    kinds: ['COACH', 'SPONSOR', 'RESEARCH_SUPERVISOR'],
    share: 0.2,
  },
  { mentors: ['RESIDENT'], mentees: ['RESIDENT'], years: [1], kinds: ['MENTOR'], share: 0.5 },
  { mentors: ['FELLOW'], mentees: ['RESIDENT'], kinds: ['MENTOR', 'COACH'], share: 0.25 },
  { mentors: ['ATTENDING'], mentees: ['RESIDENT'], kinds: ['MENTOR', 'ADVISOR', 'RESEARCH_SUPERVISOR'], share: 0.4 },
  { mentors: ['ATTENDING'], mentees: ['FELLOW'], kinds: ['MENTOR', 'SPONSOR', 'RESEARCH_SUPERVISOR'], share: 0.7 },
  { mentors: ['EMERITUS'], mentees: ['ATTENDING'], kinds: ['COACH', 'MENTOR'], share: 0.05 },
  { mentors: ['RESIDENT', 'FELLOW'], mentees: ['ATTENDING'], kinds: ['REVERSE'], share: 0.03 },
  { mentors: ['RESIDENT'], mentees: ['RESIDENT'], years: [2, 3], kinds: ['PEER'], share: 0.12 },
  { mentors: ['MEDICAL_STUDENT'], mentees: ['MEDICAL_STUDENT'], years: [2], kinds: ['PEER'], share: 0.08 },
  { mentors: ['ATTENDING'], mentees: ['ATTENDING'], kinds: ['PEER'], share: 0.03 },
];

interface Standing {
  readonly person: DemoPerson;
  readonly post: Post;
}

/** What the programs of each institution have brought together, year after year. */
export function programMentorships(draw: Draw): DemoMentorship[] {
  return PLACES.flatMap((host) => {
    const last = academicYear(host, draw.now);
    const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => last - YEARS_BACK + index);
    return years.flatMap((year) => {
      const present = presentAt(draw, host, year);
      return PROGRAMS.flatMap((program) => pairsOf(program, present, { draw, host, year }));
    });
  });
}

function presentAt({ people }: Draw, host: Place, year: number): Standing[] {
  return people.flatMap((person) => {
    const post = postHeld(person.posts, beginningOf(host, year), host);
    return post ? [{ person, post }] : [];
  });
}

interface Round {
  readonly draw: Draw;
  readonly host: Place;
  readonly year: number;
}

function pairsOf(program: Program, present: readonly Standing[], { draw, host, year }: Round): DemoMentorship[] {
  const { random } = draw;
  const isAt = (stages: readonly Stage[], { post }: Standing) => post.stage !== null && stages.includes(post.stage);
  const mentors = present.filter((one) => isAt(program.mentors, one));
  const mentees = present.filter(
    (one) => isAt(program.mentees, one) && (program.years?.includes(one.post.year ?? 0) ?? true),
  );
  if (mentors.length === 0) return [];
  return mentees.flatMap(({ person: mentee }) => {
    if (!random.chance(program.share)) return [];
    const match = { host, mentor: random.pick(mentors).person, mentee, kind: random.pick(program.kinds) };
    return settle(draw, match, dayIn(year, host, draw)) ?? [];
  });
}
