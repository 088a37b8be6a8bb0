import { STAFF_ROLES, staffRoleLabel, type StaffRole } from '../permission';
import { Refusal } from '../refusal';
import { isStage, stageLabel, STAGES, type Stage, type StageLabels } from '../stage';

/** What somebody is at an institution, as far as it decides what they must pass on: a training stage or a staff role. */
export const POSITIONS = [...STAGES, ...STAFF_ROLES] as const;
export type Position = Stage | StaffRole;

export const DUTIES = ['MUST_REPORT', 'CONFIDENTIAL', 'NONE_RECORDED', 'UNKNOWN'] as const;
export type Duty = (typeof DUTIES)[number];

/** `topics` completes “must report …”; it is empty for every other duty. */
export interface ReportingDuty {
  readonly position: Position;
  readonly duty: Duty;
  readonly topics: string;
}

export class DutyRefused extends Refusal {
  readonly code = 'DUTY_REFUSED';
  override readonly field = 'topics';
}

export function positionLabel(position: Position, labels: StageLabels = {}): string {
  return isStage(position) ? stageLabel(position, labels) : staffRoleLabel(position);
}

export function ensureSoundDuty({ position, duty, topics }: ReportingDuty, labels: StageLabels = {}): void {
  if (duty === 'MUST_REPORT' && topics.trim() === '')
    throw new DutyRefused(`Say what a person in the position “${positionLabel(position, labels)}” must report.`);
  if (topics.length > 300) throw new DutyRefused('Use at most 300 characters for what must be reported.');
}

/** The duty of a position; what nobody has recorded is unknown. */
export function dutyOf(duties: readonly ReportingDuty[], position: Position): ReportingDuty {
  return duties.find((duty) => duty.position === position) ?? { position, duty: 'UNKNOWN', topics: '' };
}

/** The honest sentence for somebody who is about to write to a reader in this position; `role` is “mentor” or “mentee”. */
export function dutyWords(
  { position, duty, topics }: ReportingDuty,
  { role, institution, labels = {} }: { role: string; institution: string; labels?: StageLabels },
): string {
  switch (duty) {
    case 'MUST_REPORT':
      return `Your ${role}, as ${positionLabel(position, labels)}, must report ${topics} if you mention it, even if you ask them not to.`;
    case 'CONFIDENTIAL':
      return `Your ${role} is a confidential resource. They may still have to act if a life is in danger.`;
    case 'NONE_RECORDED':
      return `${institution} lists no reporting duty for your ${role}. They may still get help if someone is in danger.`;
    case 'UNKNOWN':
      return `We don’t know whether your ${role} must report. Assume they must.`;
  }
}
