import { bridgeMentorships } from './bridges';
import { Pairs } from './drawing';
import type { DemoMentorship } from './mentorships';
import { demoPeople, type DemoPerson } from './people';
import { castMentorships, requests } from './plots';
import { programMentorships } from './programs';
import { randomOf } from './random';

export interface Demo {
  readonly people: readonly DemoPerson[];
  readonly mentorships: readonly DemoMentorship[];
}

/** The invented people and their mentorships as they stand at `now`; the same for the same moment. */
export function demoAt(now: Date): Demo {
  const people = demoPeople(now);
  const known = new Pairs();
  const draw = (purpose: string) => ({ people, known, now, random: randomOf(purpose) });
  return {
    people,
    mentorships: [
      ...castMentorships(draw('cast')),
      ...bridgeMentorships(draw('bridges')),
      ...programMentorships(draw('programs')),
      ...requests(draw('requests')),
    ],
  };
}
