export {
  ACCENT_NAMES,
  InstitutionFactsRefused,
  ensureSoundInstitution,
  isTimeZone,
  type InstitutionLook,
} from './facts';
