import { rungOf, STAGES, type Stage, type StageAt } from './stage';

/**
 * Whom may a person at this stage mentor: anyone on a lower rung, or one in the same stage who is at least a year behind.
 * Peer and reverse mentoring are kinds of their own and do not ask this rule.
 */
export function mayMentor(mentor: StageAt, mentee: StageAt): boolean {
  const [above, below] = [rungOf(mentor.stage), rungOf(mentee.stage)];
  if (above !== below) return above > below;
  if (mentor.stage !== mentee.stage) return STAGES.indexOf(mentor.stage) > STAGES.indexOf(mentee.stage);
  return mentor.year !== null && mentee.year !== null && mentor.year > mentee.year;
}

/** Stages whom a person at `stage` may always mentor, nearest first. */
export function nearestStagesBelow(stage: Stage): Stage[] {
  return STAGES.filter((other) => rungOf(other) < rungOf(stage)).reverse();
}
