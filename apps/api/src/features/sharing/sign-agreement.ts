import { ensureCanSign } from '@chiron/domain/visibility';
import type { RequestContext } from '../../platform/request-context';
import type { AgreementView } from './agreement';
import { changeAgreement } from './change-agreement';

/** Signs for the actor's institution. It covers something once both have signed and its first day has come. */
export function signAgreement(context: RequestContext, id: string): Promise<AgreementView> {
  return changeAgreement(context, id, {
    action: 'agreement.signed',
    set: 'signed_at = now(), signed_by = $3',
    ensure: ensureCanSign,
  });
}
