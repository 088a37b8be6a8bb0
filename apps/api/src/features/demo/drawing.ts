import type { Stage } from '@chiron/domain/stage';
import { postHeld } from './careers';
import type { CastMember } from './cast';
import type { Place } from './institutions';
import { mentorship, type DemoMentorship, type Match, type Moment } from './mentorships';
import type { DemoPerson } from './people';

/** From whom, when, and which pairs have been brought together before. */
export interface Draw extends Moment {
  readonly people: readonly DemoPerson[];
  readonly known: Pairs;
}

/** Who is already mentor of whom: the demo brings two people together once. */
export class Pairs {
  readonly #seen = new Set<string>();

  add({ mentor, mentee }: Pick<Match, 'mentor' | 'mentee'>): boolean {
    const key = `${mentor.id} ${mentee.id}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

export function castMember({ people }: Draw, cast: CastMember): DemoPerson {
  const found = people.find((person) => person.cast === cast);
  if (!found) throw new Error(`Nobody in the demo plays the ${cast}.`);
  return found;
}

/** Everybody who was at this place and one of these stages on that day. */
export function standing({ people }: Draw, place: Place, stages: readonly Stage[], on: Date): DemoPerson[] {
  return people.filter(({ posts }) => {
    const stage = postHeld(posts, on, place)?.stage;
    return stage && stages.includes(stage);
  });
}

/** The mentorship, unless the two could not have one or already do. */
export function settle(draw: Draw, match: Match, on: Date): DemoMentorship | null {
  const made = mentorship(match, on, draw);
  return made && draw.known.add(made) ? made : null;
}

/** So many as can be made of candidates picked by chance, in a bounded number of tries. */
export function some(
  { random }: Draw,
  count: number,
  candidates: readonly DemoPerson[],
  make: (candidate: DemoPerson) => DemoMentorship | null,
): DemoMentorship[] {
  const made: DemoMentorship[] = [];
  for (let tries = 0; tries < 20 * count && made.length < count && candidates.length > 0; tries += 1) {
    const one = make(random.pick(candidates));
    if (one) made.push(one);
  }
  return made;
}
