export { kindAsRecorded, stageAsRecorded } from './as-recorded';
export {
  FILE_ROLES,
  knowsOnlyNames,
  mentorshipColumns,
  peopleColumns,
  type Columns,
  type FileRole,
  type HeaderProblem,
  type MentorshipField,
  type PeopleField,
  type Recognised,
} from './columns';
export { csvCell, csvFile } from './csv-cell';
export { findCycles, type Cycles, type Links } from './cycles';
export {
  endsBeforeItStarts,
  goesOn,
  periodOfText,
  periodText,
  readPeriod,
  type Period,
  type PeriodCells,
} from './period';
export { relationKey } from './relation-key';
export { settlePair, type Disagreement, type Known, type Report, type Settled } from './settle-pair';
export {
  ensureCanApply,
  ensureCanCheck,
  ensureOpen,
  IMPORT_STATES,
  ImportAtWork,
  ImportBlocked,
  ImportOver,
  ImportSourceUnclear,
  ImportUnchecked,
  ImportWithoutFiles,
  readSource,
  stateNow,
  type ImportFacts,
  type ImportState,
} from './lifecycle';
