export { mayMentor, nearestStagesBelow } from './ladder';
export {
  STAGES,
  isStage,
  lastYearOf,
  rungOf,
  stageCode,
  stageLabel,
  type Stage,
  type StageAt,
  type StageLabels,
} from './stage';
