export {
  DUTIES,
  DutyRefused,
  POSITIONS,
  dutyOf,
  dutyWords,
  ensureSoundDuty,
  positionLabel,
  type Duty,
  type Position,
  type ReportingDuty,
} from './duty';
export { PrivateWritingNotOpen, ensureMayOpenPrivateWriting, readinessOf, type Readiness } from './readiness';
export { CONTACT_KINDS, ContactRefused, ensureSoundContact, type ContactKind, type Contact } from './contact';
export { RETENTION_KINDS, RetentionRefused, ensureSoundRetention, type RetentionKind } from './retention';
