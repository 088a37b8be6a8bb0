import { toGlobalId } from '@chiron/domain/ids';
import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { newId, notFound } from '../../platform/database';
import { badInput, keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { agreementOf, dayOf, partyOf, type AgreementView } from './agreement';
import { checkedCategories, checkedDay } from './checked';

export interface AgreementProposal {
  readonly giverId: string;
  readonly recipientId: string;
  readonly purpose: SharingPurpose;
  readonly categories: SharedCategory[];
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly terms?: string | null;
}

/** Terms that every agreement holds, before words of the parties' own. */
const NO_ONWARD_SHARING =
  'The recipient uses what it sees for the purpose named and for nothing else, and does not pass it on to anybody.';

/** Proposes what one institution shows to another. The actor's institution is one of the two; nobody has signed yet. */
export function proposeAgreement(context: RequestContext, proposal: AgreementProposal): Promise<AgreementView> {
  const here = partyOf(context);
  const giverId = keyOf('Institution', proposal.giverId).id;
  const recipientId = keyOf('Institution', proposal.recipientId).id;
  if (giverId === recipientId) throw badInput('recipientId', 'An agreement needs two institutions.');
  if (![giverId, recipientId].includes(here)) throw badInput('giverId', 'Your institution must be one of the two.');
  const categories = checkedCategories(proposal.categories);
  const startsOn = checkedDay('startsOn', proposal.startsOn);
  const endsOn = proposal.endsOn ? checkedDay('endsOn', proposal.endsOn) : null;
  if (endsOn !== null && endsOn < startsOn) throw badInput('endsOn', 'The last day cannot come before the first.');
  const terms = [NO_ONWARD_SHARING, proposal.terms?.trim()].filter(Boolean).join('\n\n');
  if (terms.length > 4000) throw badInput('terms', 'Use at most 3,800 characters.');
  const id = newId();
  return context.database.writing(here, async (tenant) => {
    const known = await tenant.query('select id from institution where id = any ($1)', [[giverId, recipientId]]);
    if (known.length < 2) throw notFound();
    await tenant.query(
      `insert into sharing_agreement (id, giver_id, recipient_id, purpose, categories, terms, starts_on, ends_on, proposed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, giverId, recipientId, proposal.purpose, categories, terms, startsOn, endsOn, here],
    );
    const agreement = await agreementOf(tenant, toGlobalId('SharingAgreement', id), dayOf(context));
    await tenant.audit.record('agreement.proposed', { agreementId: id, giverId, recipientId });
    return agreement;
  });
}
