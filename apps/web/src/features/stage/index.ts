export { StageMark } from './stage-mark';
export { labelsOf, shortStage, stageWords } from './stage-words';
