/** Training stages from the first rung of the ladder to the last. */
export const STAGES = [
  'UNDERGRADUATE',
  'POST_BACCALAUREATE',
  'MEDICAL_STUDENT',
  'RESIDENT',
  'FELLOW',
  'ATTENDING',
  'EMERITUS',
] as const;
export type Stage = (typeof STAGES)[number];

/** A stage with the year inside it (M2, PGY-3); `year` is null where it is unknown or the stage has none. */
export interface StageAt {
  readonly stage: Stage;
  readonly year: number | null;
}

/** Labels by which an institution calls its stages; a missing one means the standard label. */
export type StageLabels = Partial<Record<Stage, string>>;

interface Rung {
  readonly label: string;
  readonly code: string;
  readonly rung: number;
  readonly years: number;
}

const LADDER: Record<Stage, Rung> = {
  UNDERGRADUATE: { label: 'Undergraduate', code: 'UG', rung: 1, years: 6 },
  POST_BACCALAUREATE: { label: 'Post-baccalaureate', code: 'PB', rung: 1, years: 0 },
  MEDICAL_STUDENT: { label: 'Medical student', code: 'M', rung: 2, years: 8 },
  RESIDENT: { label: 'Resident', code: 'PGY', rung: 3, years: 9 },
  FELLOW: { label: 'Fellow', code: 'F', rung: 4, years: 6 },
  ATTENDING: { label: 'Attending', code: 'ATT', rung: 5, years: 0 },
  EMERITUS: { label: 'Emeritus', code: 'EM', rung: 5, years: 0 },
};

export function isStage(text: string): text is Stage {
  return (STAGES as readonly string[]).includes(text);
}

/** Filled rungs of the ladder glyph, 1-5. */
export function rungOf(stage: Stage): number {
  return LADDER[stage].rung;
}

/** Highest year that a stage can carry; 0 when it has no years. */
export function lastYearOf(stage: Stage): number {
  return LADDER[stage].years;
}

/** "Resident, PGY-2" without the year's code: the stage in the institution's own words. */
export function stageLabel(stage: Stage, labels: StageLabels = {}): string {
  return labels[stage] ?? LADDER[stage].label;
}

/** Short code of a stage and year: "M2", "PGY-3", "UG-1", "ATT". */
export function stageCode({ stage, year }: StageAt): string {
  const { code, years } = LADDER[stage];
  if (years === 0 || year === null) return code === 'M' ? 'MS' : code;
  return code === 'M' ? `M${year}` : `${code}-${year}`;
}
