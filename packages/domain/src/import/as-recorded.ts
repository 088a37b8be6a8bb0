import type { MentorshipKind } from '../mentorship';
import { lastYearOf, type Stage, type StageAt } from '../stage';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const STAGES = new Map<string, Stage>(
  Object.entries({
    undergraduate: 'UNDERGRADUATE',
    'undergraduate student': 'UNDERGRADUATE',
    'post baccalaureate': 'POST_BACCALAUREATE',
    postbaccalaureate: 'POST_BACCALAUREATE',
    'medical student': 'MEDICAL_STUDENT',
    resident: 'RESIDENT',
    'resident physician': 'RESIDENT',
    'medical resident': 'RESIDENT',
    fellow: 'FELLOW',
    'clinical fellow': 'FELLOW',
    attending: 'ATTENDING',
    'attending physician': 'ATTENDING',
    emeritus: 'EMERITUS',
  }),
);

const CODES: readonly (readonly [RegExp, Stage])[] = [
  [/^ug (\d)$/, 'UNDERGRADUATE'],
  [/^ms? ?(\d)$/, 'MEDICAL_STUDENT'],
  [/^pgy ?(\d)$/, 'RESIDENT'],
];

/** The rung that a stage in a source's words means, where it means just one: a "post-doc" is off the ladder. */
export function stageAsRecorded(text: string): StageAt | null {
  const words = plain(text);
  const stage = STAGES.get(words);
  if (stage !== undefined) return { stage, year: null };
  for (const [code, coded] of CODES) {
    const year = Number(code.exec(words)?.[1] ?? 0);
    if (year >= 1 && year <= lastYearOf(coded)) return { stage: coded, year };
  }
  return null;
}

const KINDS = new Map<string, MentorshipKind>(
  Object.entries({
    mentor: 'MENTOR',
    mentoring: 'MENTOR',
    mentorship: 'MENTOR',
    advisor: 'ADVISOR',
    adviser: 'ADVISOR',
    advising: 'ADVISOR',
    coach: 'COACH',
    coaching: 'COACH',
    sponsor: 'SPONSOR',
    sponsorship: 'SPONSOR',
    'research supervisor': 'RESEARCH_SUPERVISOR',
    'research supervision': 'RESEARCH_SUPERVISOR',
    'clinical teacher': 'CLINICAL_TEACHER',
    'clinical teaching': 'CLINICAL_TEACHER',
    teacher: 'TEACHER',
    teaching: 'TEACHER',
    peer: 'PEER',
    'peer mentor': 'PEER',
    'peer mentoring': 'PEER',
    reverse: 'REVERSE',
    'reverse mentor': 'REVERSE',
    'reverse mentoring': 'REVERSE',
  }),
);

/** The kind that a type in a source's words means. "Grad student" is a stage, and says nothing of the kind. */
export function kindAsRecorded(text: string): MentorshipKind {
  return KINDS.get(plain(text)) ?? 'UNSPECIFIED';
}
