import { ensureCanResume, ensureGoesOn } from '@chiron/domain/visibility';
import type { RequestContext } from '../../platform/request-context';
import type { AgreementView } from './agreement';
import { changeAgreement } from './change-agreement';

/** Stops an agreement at once; either side may, and the next request sees nothing by it. */
export function suspendAgreement(context: RequestContext, id: string): Promise<AgreementView> {
  return changeAgreement(context, id, {
    action: 'agreement.suspended',
    set: 'suspended_at = coalesce(suspended_at, now()), suspended_by = coalesce(suspended_by, $3)',
    ensure: (agreement, _party, today) => {
      ensureGoesOn(agreement, today);
    },
  });
}

/** Takes back the own suspension. */
export function resumeAgreement(context: RequestContext, id: string): Promise<AgreementView> {
  return changeAgreement(context, id, {
    action: 'agreement.resumed',
    set: 'suspended_at = null, suspended_by = null',
    ensure: ensureCanResume,
  });
}
