import { Refusal } from '../refusal';

/** Kinds of records that are kept for a number of years. */
export const RETENTION_KINDS = ['PERSON_RECORD', 'MENTORSHIP', 'REPORT'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export class RetentionRefused extends Refusal {
  readonly code = 'RETENTION_REFUSED';
  override readonly field = 'years';
}

export function ensureSoundRetention(years: number): void {
  if (!Number.isInteger(years) || years < 1 || years > 100)
    throw new RetentionRefused('Keep records for 1 to 100 years.');
}
