import { stageLabel, type Stage } from '@chiron/domain/stage';

/** “Resident, Fellow”, or “Every stage” where a program takes all. */
export function stagesInWords(stages: readonly Stage[]): string {
  return stages.length === 0 ? 'Every stage' : stages.map((stage) => stageLabel(stage)).join(', ');
}
