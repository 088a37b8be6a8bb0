import { toGlobalId } from '@chiron/domain/ids';
import {
  agreementState,
  type AgreementFacts,
  type AgreementSide,
  type AgreementState,
  type SharedCategory,
  type SharingPurpose,
} from '@chiron/domain/visibility';
import { notFound, type Tenant } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';

/** An agreement as the schema shows it, and as the domain judges it. */
export interface AgreementView extends Omit<AgreementFacts, 'id'> {
  readonly typeName: 'SharingAgreement';
  readonly id: string;
  readonly facts: AgreementFacts;
  readonly terms: string;
  readonly proposedById: string;
  readonly state: AgreementState;
}

interface AgreementRow {
  id: string;
  giver_id: string;
  recipient_id: string;
  purpose: SharingPurpose;
  categories: SharedCategory[];
  terms: string;
  starts_on: string;
  ends_on: string | null;
  proposed_by: string;
  sides: { institutionId: string; signedAt: string | null; suspendedAt: string | null; endedAt: string | null }[];
}

const SELECT = `
  select a.id, a.giver_id, a.recipient_id, a.purpose, a.categories, a.terms, a.starts_on::text, a.ends_on::text, a.proposed_by,
         (select coalesce(json_agg(json_build_object('institutionId', s.institution_id, 'signedAt', s.signed_at,
                                                     'suspendedAt', s.suspended_at, 'endedAt', s.ended_at)), '[]')
            from agreement_side s where s.agreement_id = a.id) as sides
    from sharing_agreement a`;

/** Agreements to which the scoped institution is a party, the newest first. */
export async function agreementsOf({ query, institutionId }: Tenant, today: string): Promise<AgreementView[]> {
  const rows = await query<AgreementRow>(
    `${SELECT} where $1::uuid in (a.giver_id, a.recipient_id) order by a.id desc limit 200`,
    [institutionId],
  );
  return rows.map((row) => viewOf(row, today));
}

/** One of them; anything else is not found. */
export async function agreementOf(tenant: Tenant, id: string, today: string): Promise<AgreementView> {
  const [row] = await tenant.query<AgreementRow>(`${SELECT} where a.id = $1`, [keyOf('SharingAgreement', id).id]);
  if (!row) throw notFound();
  return viewOf(row, today);
}

/** The institution whose word counts: the one at which the actor acts. The rule of the operation asked for the capability. */
export function partyOf({ actor }: RequestContext): string {
  if (actor.actingAt === null) throw notFound();
  return actor.actingAt;
}

export function dayOf({ now }: RequestContext): string {
  return now().toISOString().slice(0, 10);
}

function viewOf(row: AgreementRow, today: string): AgreementView {
  const facts: AgreementFacts = {
    id: row.id,
    giverId: row.giver_id,
    recipientId: row.recipient_id,
    purpose: row.purpose,
    categories: row.categories,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    sides: row.sides.map(sideOf),
  };
  return {
    ...facts,
    facts,
    typeName: 'SharingAgreement',
    id: toGlobalId('SharingAgreement', row.id),
    terms: row.terms,
    proposedById: row.proposed_by,
    state: agreementState(facts, today),
  };
}

function sideOf({ institutionId, ...at }: AgreementRow['sides'][number]): AgreementSide {
  const dateOf = (text: string | null) => (text === null ? null : new Date(text));
  return {
    institutionId,
    signedAt: dateOf(at.signedAt),
    suspendedAt: dateOf(at.suspendedAt),
    endedAt: dateOf(at.endedAt),
  };
}
