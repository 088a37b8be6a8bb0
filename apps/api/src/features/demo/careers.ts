import type { StaffRole } from '@chiron/domain/permission';
import type { Stage } from '@chiron/domain/stage';
import { academicYear, beginningOf, yearBefore, type Place } from './institutions';
import type { Random } from './random';

/** Somebody at one institution, at one stage or in one role, from a day to a day; `to` is null while it lasts. */
export interface Post {
  readonly place: Place;
  readonly stage: Stage | null;
  readonly year: number | null;
  readonly role: StaffRole | null;
  readonly from: Date;
  readonly to: Date | null;
}

/** A stretch of a career, `place` null where it was spent at none of the three institutions. */
export interface Stretch {
  readonly place: Place | null;
  readonly stage: Stage;
  /** Academic years that it took. */
  readonly years: number;
  /** The year inside the stage that it ended with; none for stages without years. */
  readonly last?: number;
}

export function postHeld(posts: readonly Post[], at: Date, place?: Place): Post | undefined {
  return posts.find(
    (post) =>
      post.stage !== null && post.from <= at && (post.to === null || at < post.to) && (!place || post.place === place),
  );
}

/** The posts of a career that is told from today backwards. The first stretch lasts. */
export function postsOf(career: readonly Stretch[], now: Date): Post[] {
  const posts: Post[] = [];
  let next = null as { place: Place; year: number } | null;
  for (const stretch of career) {
    const place: Place = stretch.place ?? next?.place ?? 'SCHOOL';
    const last: number = next ? yearBefore(next, place) : academicYear(place, now);
    if (stretch.place) posts.push(...postsDuring(stretch, place, last, next === null));
    next = { place, year: last - stretch.years + 1 };
  }
  return posts;
}

function postsDuring({ stage, years, last }: Stretch, place: Place, lastYear: number, lasts: boolean): Post[] {
  const end = (year: number) => (lasts && year === lastYear ? null : beginningOf(place, year + 1));
  const post = { place, stage, role: null };
  if (last === undefined)
    return [{ ...post, year: null, from: beginningOf(place, lastYear - years + 1), to: end(lastYear) }];
  return Array.from({ length: years }, (_, back) => {
    const year = lastYear - back;
    return { ...post, year: last - back, from: beginningOf(place, year), to: end(year) };
  });
}

type Likely = readonly (readonly [Place | null, number])[];
const MED_SCHOOLS: Record<Place, Likely> = {
  SCHOOL: [
    ['SCHOOL', 0.7],
    ['UNIVERSITY', 0.05],
  ],
  HOSPITAL: [
    ['SCHOOL', 0.6],
    ['UNIVERSITY', 0.1],
  ],
  UNIVERSITY: [
    ['UNIVERSITY', 0.7],
    ['SCHOOL', 0.06],
  ],
};
const RESIDENCIES: Record<Place, Likely> = {
  SCHOOL: [['HOSPITAL', 0.6]],
  HOSPITAL: [
    ['HOSPITAL', 0.65],
    ['UNIVERSITY', 0.08],
  ],
  UNIVERSITY: [
    ['UNIVERSITY', 0.7],
    ['HOSPITAL', 0.08],
  ],
};

function likely(random: Random, places: Likely): Place | null {
  let left = random.next();
  for (const [place, share] of places) {
    left -= share;
    if (left < 0) return place;
  }
  return null;
}

const medSchool = (random: Random, before: Place): Stretch => ({
  place: likely(random, MED_SCHOOLS[before]),
  stage: 'MEDICAL_STUDENT',
  years: 4,
  last: 4,
});

function residency(random: Random, before: Place): Stretch {
  const years = random.between(3, 5);
  return { place: likely(random, RESIDENCIES[before]), stage: 'RESIDENT', years, last: years };
}

function fellowship(random: Random, place: Place): Stretch[] {
  const years = random.between(1, 2);
  return random.chance(0.5) ? [{ place, stage: 'FELLOW', years, last: years }] : [];
}

/** A plausible way to where somebody is now, told backwards; `years` have been spent in the present stage. */
export function careerTo(random: Random, place: Place, stage: Stage, years: number): Stretch[] {
  const now: Stretch = { place, stage, years, last: years };
  switch (stage) {
    case 'UNDERGRADUATE':
      return [now];
    case 'POST_BACCALAUREATE':
      return [{ place, stage, years }];
    case 'MEDICAL_STUDENT':
      return random.chance(0.35) ? [now, { place, stage: 'UNDERGRADUATE', years: 4, last: 4 }] : [now];
    case 'RESIDENT':
      return [now, medSchool(random, place)];
    case 'FELLOW':
      return [now, residency(random, place), medSchool(random, place)];
    case 'ATTENDING':
      return [
        { place, stage, years },
        ...fellowship(random, place),
        residency(random, place),
        medSchool(random, place),
      ];
    case 'EMERITUS':
      return [
        { place, stage, years },
        { place, stage: 'ATTENDING', years: random.between(24, 34) },
        residency(random, place),
      ];
  }
}
