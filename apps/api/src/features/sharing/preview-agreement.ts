import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { cardOf, type CardRow, type PersonCard } from '../person';
import { agreementOf, dayOf, partyOf } from './agreement';

/** People whom the other side would see, the first by name. */
export interface AgreementPreview {
  readonly total: number;
  readonly people: PersonCard[];
}

const SHOWN = 50;

/** What the recipient would see if the agreement were in force today; for the giver, whose people they are. */
export function previewAgreement(context: RequestContext, id: string): Promise<AgreementPreview> {
  const here = partyOf(context);
  return context.database.reading(here, async (tenant) => {
    const { facts } = await agreementOf(tenant, id, dayOf(context));
    if (facts.giverId !== here) throw notFound();
    const rows = await tenant.query<Omit<CardRow, 'discloses'> & { total: number }>(
      'select * from agreement_preview($1, $2)',
      [facts.id, SHOWN],
    );
    return { total: rows[0]?.total ?? 0, people: rows.map(cardOf) };
  });
}
