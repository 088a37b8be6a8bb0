import { may, type Actor } from '../permission';
import { Refusal } from '../refusal';
import { stageLabel, type Stage, type StageLabels } from '../stage';

export const PROGRAM_ROLES = ['COORDINATOR', 'MEMBER'] as const;
export type ProgramRole = (typeof PROGRAM_ROLES)[number];

/** What somebody may decide about a program. An empty list of stages allows every stage. */
export interface ProgramFacts {
  readonly name: string;
  readonly purpose: string;
  readonly stages: readonly Stage[];
}

export class ProgramFactsRefused extends Refusal {
  readonly code = 'PROGRAM_FACTS_REFUSED';
  constructor(
    override readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export class ProgramArchived extends Refusal {
  readonly code = 'PROGRAM_ARCHIVED';
  constructor() {
    super('This program is archived. Take it out of the archive first.');
  }
}

export class StageNotAllowed extends Refusal {
  readonly code = 'STAGE_NOT_ALLOWED';
  override readonly field = 'personId';
  constructor(stage: Stage | null, labels: StageLabels) {
    super(
      stage === null
        ? 'This person has no current training stage here, and this program asks for one.'
        : `This program does not take people at the stage “${stageLabel(stage, labels)}”.`,
    );
  }
}

export class NotOnTheStaff extends Refusal {
  readonly code = 'NOT_ON_THE_STAFF';
  override readonly field = 'personId';
  constructor() {
    super('Only a coordinator or an institution admin can coordinate a program. Grant the role first.');
  }
}

/**
 * Admins manage every program of their institution, coordinators those where they stand as coordinator. Both may create
 * one; a coordinator then stands in it from the start.
 */
export function mayManageProgram(
  actor: Actor,
  program: { readonly institutionId: string; readonly coordinatorIds: readonly string[] },
): boolean {
  if (!may(actor, 'programs.manage', program.institutionId)) return false;
  return actor.staffRoles.includes('INSTITUTION_ADMIN') || program.coordinatorIds.includes(actor.personId);
}

export function ensureSoundProgram({ name, purpose }: ProgramFacts): void {
  if (name.trim() === '') throw new ProgramFactsRefused('name', 'Give the program a name.');
  if (name.trim().length > 200) throw new ProgramFactsRefused('name', 'Use at most 200 characters for the name.');
  if (purpose.length > 1_000) throw new ProgramFactsRefused('purpose', 'Use at most 1,000 characters.');
}

/** Refuses whoever's current stage the program does not take; of several current stages one is enough. */
export function ensureFits(
  program: Pick<ProgramFacts, 'stages'>,
  currentStages: readonly Stage[],
  labels: StageLabels = {},
): void {
  if (program.stages.length === 0 || currentStages.some((stage) => program.stages.includes(stage))) return;
  throw new StageNotAllowed(currentStages[0] ?? null, labels);
}
