export {
  NotOnTheStaff,
  PROGRAM_ROLES,
  ProgramArchived,
  ProgramFactsRefused,
  StageNotAllowed,
  ensureFits,
  ensureSoundProgram,
  mayManageProgram,
  type ProgramFacts,
  type ProgramRole,
} from './program';
