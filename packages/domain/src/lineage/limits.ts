export type LineageDirection = 'MENTORS' | 'MENTEES' | 'BOTH';

/** Bounds of every lineage request. People are counted as the viewer sees them; depths are steps from the focus. */
export const LINEAGE_LIMITS = {
  cards: { first: 60, most: 250 },
  overview: { people: 10_000 },
  depth: { first: 2, most: 40 },
  paths: { shown: 5, steps: 40 },
  search: { most: 100 },
} as const;

/** Name of a band: -1 "Mentors", -2 "Mentors’ mentors", 3 "3 generations down". */
export function generationLabel(generation: number): string {
  switch (generation) {
    case 0:
      return 'In focus';
    case -1:
      return 'Mentors';
    case -2:
      return 'Mentors’ mentors';
    case 1:
      return 'Mentees';
    case 2:
      return 'Mentees’ mentees';
    default:
      return generation < 0 ? `${-generation} generations up` : `${generation} generations down`;
  }
}
