import { Refusal } from '../refusal';
import { agreementState, type AgreementFacts } from './sharing';

export class AgreementOver extends Refusal {
  readonly code = 'AGREEMENT_OVER';
  constructor() {
    super('This agreement is over. Propose a new one instead.');
  }
}

export class AgreementAlreadySigned extends Refusal {
  readonly code = 'AGREEMENT_ALREADY_SIGNED';
  constructor() {
    super('Your institution has signed this agreement already.');
  }
}

export class AgreementNotSuspended extends Refusal {
  readonly code = 'AGREEMENT_NOT_SUSPENDED';
  constructor() {
    super('Your institution has not suspended this agreement. If the other side has, only they can resume it.');
  }
}

export class ConsentOver extends Refusal {
  readonly code = 'CONSENT_OVER';
  constructor() {
    super('You have revoked this consent already.');
  }
}

/** Refuses once either side has ended it or its last day is past. */
export function ensureGoesOn(agreement: AgreementFacts, today: string): void {
  const state = agreementState(agreement, today);
  if (state === 'ENDED' || state === 'EXPIRED') throw new AgreementOver();
}

/** Each side signs once, for itself. */
export function ensureCanSign(agreement: AgreementFacts, institutionId: string, today: string): void {
  ensureGoesOn(agreement, today);
  if (sideOf(agreement, institutionId)?.signedAt) throw new AgreementAlreadySigned();
}

/** Whoever suspended resumes; the other side cannot. */
export function ensureCanResume(agreement: AgreementFacts, institutionId: string, today: string): void {
  ensureGoesOn(agreement, today);
  if (!sideOf(agreement, institutionId)?.suspendedAt) throw new AgreementNotSuspended();
}

function sideOf({ sides }: AgreementFacts, institutionId: string) {
  return sides.find((side) => side.institutionId === institutionId);
}
