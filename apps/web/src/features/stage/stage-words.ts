import { stageCode, stageLabel, type Stage, type StageLabels } from '@chiron/domain/stage';

type Label = { readonly stage: Stage; readonly label: string };

/** What an institution calls its stages, as the domain's rules take it. */
export function labelsOf(stageLabels: readonly Label[] = []): StageLabels {
  return Object.fromEntries(stageLabels.map(({ stage, label }) => [stage, label]));
}

/** “Resident, PGY-2”; without a year the stage alone. */
export function stageWords(stage: Stage, year: number | null, labels?: StageLabels): string {
  const label = stageLabel(stage, labels);
  return year === null ? label : `${label}, ${stageCode({ stage, year })}`;
}

/** “PGY-2”, or the stage in a word where a code would say no more. */
export function shortStage(stage: Stage, year: number | null, labels?: StageLabels): string {
  return year === null ? stageLabel(stage, labels) : stageCode({ stage, year });
}
