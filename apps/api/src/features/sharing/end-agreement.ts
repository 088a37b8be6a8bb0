import { ensureGoesOn } from '@chiron/domain/visibility';
import type { RequestContext } from '../../platform/request-context';
import type { AgreementView } from './agreement';
import { changeAgreement } from './change-agreement';

/** Ends an agreement for good; either side may. */
export function endAgreement(context: RequestContext, id: string): Promise<AgreementView> {
  return changeAgreement(context, id, {
    action: 'agreement.ended',
    set: 'ended_at = now(), ended_by = $3',
    ensure: (agreement, _party, today) => {
      ensureGoesOn(agreement, today);
    },
  });
}
