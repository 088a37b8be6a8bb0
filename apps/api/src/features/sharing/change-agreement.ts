import type { AgreementFacts } from '@chiron/domain/visibility';
import type { RequestContext } from '../../platform/request-context';
import { agreementOf, dayOf, partyOf, type AgreementView } from './agreement';

export interface SideChange {
  readonly action: string;
  /** Assignments to the columns of a side; $3 is the actor. */
  readonly set: string;
  /** Refuses where the agreement does not allow it. */
  ensure(agreement: AgreementFacts, institutionId: string, today: string): void;
}

/** Writes the word of the actor's institution on an agreement. Both parties' changes wait for each other. */
export function changeAgreement(context: RequestContext, id: string, change: SideChange): Promise<AgreementView> {
  const here = partyOf(context);
  const today = dayOf(context);
  return context.database.writing(here, async (tenant) => {
    const { facts } = await agreementOf(tenant, id, today);
    await tenant.query('select pg_advisory_xact_lock(hashtextextended($1, 1925))', [facts.id]);
    change.ensure((await agreementOf(tenant, id, today)).facts, here, today);
    await tenant.query(
      'insert into agreement_side (institution_id, agreement_id) values ($1, $2) on conflict do nothing',
      [here, facts.id],
    );
    await tenant.query(
      `update agreement_side set ${change.set} where institution_id = $1 and agreement_id = $2 and $3::uuid is not null`,
      [here, facts.id, context.actor.personId],
    );
    const changed = await agreementOf(tenant, id, today);
    await tenant.audit.record(change.action, { agreementId: facts.id });
    return changed;
  });
}
