/** Advisor, coach, mentor and sponsor are different things and stay different. */
export const MENTORSHIP_KINDS = [
  'MENTOR',
  'ADVISOR',
  'COACH',
  'SPONSOR',
  'RESEARCH_SUPERVISOR',
  'CLINICAL_TEACHER',
  'TEACHER',
  'PEER',
  'REVERSE',
  'UNSPECIFIED',
] as const;
export type MentorshipKind = (typeof MENTORSHIP_KINDS)[number];

const LABELS: Record<MentorshipKind, string> = {
  MENTOR: 'Mentor',
  ADVISOR: 'Advisor',
  COACH: 'Coach',
  SPONSOR: 'Sponsor',
  RESEARCH_SUPERVISOR: 'Research supervisor',
  CLINICAL_TEACHER: 'Clinical teacher',
  TEACHER: 'Teacher',
  PEER: 'Peer mentor',
  REVERSE: 'Reverse mentor',
  UNSPECIFIED: 'Kind not recorded',
};

export function kindLabel(kind: MentorshipKind): string {
  return LABELS[kind];
}
