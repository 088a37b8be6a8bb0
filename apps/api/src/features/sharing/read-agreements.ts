import type { RequestContext } from '../../platform/request-context';
import { agreementOf, agreementsOf, dayOf, partyOf, type AgreementView } from './agreement';

/** Agreements to which the actor's institution is a party. */
export function readAgreements(context: RequestContext): Promise<AgreementView[]> {
  return context.database.reading(partyOf(context), (tenant) => agreementsOf(tenant, dayOf(context)));
}

export function readAgreement(context: RequestContext, id: string): Promise<AgreementView> {
  return context.database.reading(partyOf(context), (tenant) => agreementOf(tenant, id, dayOf(context)));
}
