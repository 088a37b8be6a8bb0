export {
  HOW_IT_ENDED,
  MentorshipAlreadyEnded,
  MentorshipNotBegun,
  ensureCanEnd,
  isLink,
  MENTORSHIP_STATES,
  type HowItEnded,
  type MentorshipState,
} from './lifecycle';
export { MENTORSHIP_KINDS, kindLabel, type MentorshipKind } from './kind';
export { PROVENANCES, provenanceLabel, type Provenance } from './provenance';
export { mayEnd, maySeeMentorship, type Participants } from './permissions';
