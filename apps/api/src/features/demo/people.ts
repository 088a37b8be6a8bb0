import type { StaffRole } from '@chiron/domain/permission';
import { searchable } from '@chiron/domain/search';
import { rungOf, type Stage } from '@chiron/domain/stage';
import { CAST, type CastMember } from './cast';
import { careerTo, postsOf, type Post, type Stretch } from './careers';
import { beginningOf, academicYear, type Place } from './institutions';
import { names, specialty } from './names';
import { randomOf, stableId, type Random } from './random';
import { demoSignIns } from './sign-ins';

export interface DemoPerson {
  readonly id: string;
  readonly cast: CastMember | null;
  readonly name: string;
  readonly email: string;
  readonly specialty: string | null;
  readonly posts: readonly Post[];
}

/** How many are at each place and stage now, with the fewest and most years that they have spent in the stage. */
const HEADCOUNT: readonly (readonly [Place, Stage, least: number, most: number, count: number])[] = [
  ['SCHOOL', 'UNDERGRADUATE', 1, 4, 22],
  ['SCHOOL', 'POST_BACCALAUREATE', 1, 2, 9],
  ...[1, 2, 3, 4].map((year) => ['SCHOOL', 'MEDICAL_STUDENT', year, year, 29] as const),
  ['SCHOOL', 'ATTENDING', 1, 20, 6],
  ['SCHOOL', 'EMERITUS', 1, 6, 3],
  ...[13, 13, 12, 8, 5].map((count, index) => ['HOSPITAL', 'RESIDENT', index + 1, index + 1, count] as const),
  ['HOSPITAL', 'FELLOW', 1, 2, 14],
  ['HOSPITAL', 'ATTENDING', 1, 26, 48],
  ['HOSPITAL', 'EMERITUS', 1, 8, 4],
  ['UNIVERSITY', 'UNDERGRADUATE', 1, 3, 13],
  ['UNIVERSITY', 'POST_BACCALAUREATE', 1, 1, 4],
  ...[1, 2, 3, 4].map((year) => ['UNIVERSITY', 'MEDICAL_STUDENT', year, year, 11] as const),
  ...[5, 5, 5, 4, 3].map((count, index) => ['UNIVERSITY', 'RESIDENT', index + 1, index + 1, count] as const),
  ['UNIVERSITY', 'FELLOW', 1, 2, 6],
  ['UNIVERSITY', 'ATTENDING', 1, 24, 17],
  ['UNIVERSITY', 'EMERITUS', 1, 6, 3],
];

/** People who have left all three institutions: how many, and where they were last. */
const ALUMNI: readonly (readonly [Place, Stage, years: number, count: number])[] = [
  ['HOSPITAL', 'RESIDENT', 3, 6],
  ['UNIVERSITY', 'FELLOW', 2, 3],
];

const STAFF: readonly (readonly [Place, StaffRole, CastMember | null])[] = [
  ['SCHOOL', 'COORDINATOR', 'coordinator'],
  ['SCHOOL', 'COORDINATOR', null],
  ['SCHOOL', 'COORDINATOR', null],
  ['SCHOOL', 'INSTITUTION_ADMIN', 'admin'],
  ['HOSPITAL', 'COORDINATOR', null],
  ['HOSPITAL', 'COORDINATOR', null],
  ['HOSPITAL', 'INSTITUTION_ADMIN', 'hospital-admin'],
  ['UNIVERSITY', 'COORDINATOR', null],
  ['UNIVERSITY', 'COORDINATOR', null],
  ['UNIVERSITY', 'INSTITUTION_ADMIN', 'university-admin'],
  ['SCHOOL', 'MODERATOR', 'moderator'],
];

/** Everybody of the demo: students, physicians and staff, with their posts from the first to today's. */
export function demoPeople(now: Date): DemoPerson[] {
  const random = randomOf('people');
  const nextName = names(randomOf('names'));
  const emails = new Set<string>();
  const people: DemoPerson[] = [];
  const add = (facts: { posts: Post[]; cast?: CastMember | null; name?: string; specialty?: string | null }) => {
    const id = stableId(`person ${people.length}`, new Date(people.length));
    const { cast = null, name = nextName.next().value } = facts;
    const email = demoSignIns.find((one) => one.cast === cast)?.email ?? emailOf(name, emails);
    people.push({ id, cast, name, email, specialty: facts.specialty ?? null, posts: facts.posts });
  };
  const live = (career: readonly Stretch[]) => withSecondPosts(random, postsOf(career, now), now);

  for (const [cast, life] of Object.entries(CAST))
    add({ ...life, cast: cast as CastMember, posts: withSecondPosts(random, postsOf(life.career, now), now, true) });
  for (const [place, stage, least, most, count] of HEADCOUNT)
    for (let n = 0; n < count; n += 1)
      add({
        posts: live(careerTo(random, place, stage, random.between(least, most))),
        specialty: field(random, stage),
      });
  for (const [place, stage, years, count] of ALUMNI)
    for (let n = 0; n < count; n += 1)
      add({
        posts: live([
          { place: null, stage: 'ATTENDING', years: random.between(1, 4) },
          ...careerTo(random, place, stage, years),
        ]),
        specialty: field(random, stage),
      });
  for (const [place, role, cast] of STAFF) add({ cast, posts: [staffPost(random, place, role, now)] });
  // Belongs to no institution, so that none records this person and the name stands nowhere.
  add({ cast: 'operator', posts: [] });
  return people;
}

function field(random: Random, stage: Stage): string | null {
  return rungOf(stage) < rungOf('RESIDENT') ? null : specialty(random);
}

function staffPost(random: Random, place: Place, role: StaffRole, now: Date): Post {
  const from = beginningOf(place, academicYear(place, now) - random.between(1, 9));
  return { place, stage: null, year: null, role, from, to: null };
}

/** Clerkship students are at the hospital too, and most of its attendings teach at the school. */
function withSecondPosts(random: Random, posts: readonly Post[], now: Date, teaches = random.chance(0.6)): Post[] {
  const clerkships = posts.flatMap((post) => {
    const isClerk = post.place === 'SCHOOL' && post.stage === 'MEDICAL_STUDENT' && (post.year ?? 0) >= 3;
    return isClerk ? [{ ...post, place: 'HOSPITAL' as const }] : [];
  });
  const faculty = posts.flatMap((post) => {
    if (post.place !== 'HOSPITAL' || post.stage !== 'ATTENDING' || !teaches) return [];
    const from = beginningOf('SCHOOL', post.from.getUTCFullYear() + random.between(0, 2));
    return from <= now && (post.to === null || from < post.to) ? [{ ...post, place: 'SCHOOL' as const, from }] : [];
  });
  return [...posts, ...clerkships, ...faculty];
}

/** An address under a domain that reaches nobody. */
function emailOf(name: string, taken: Set<string>): string {
  const local = searchable(name)
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.');
  const email = taken.has(local) ? `${local}.2@demo.example` : `${local}@demo.example`;
  taken.add(local);
  return email;
}
