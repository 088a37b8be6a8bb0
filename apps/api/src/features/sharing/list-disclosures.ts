import { toGlobalId } from '@chiron/domain/ids';
import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { afterIdCursor, cursorOf, pageOf, pageSize, type Connection, type PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { partyOf } from './agreement';
import { checkedDay } from './checked';

/** One logged sight of a student's record by another institution. */
export interface DisclosureView {
  readonly id: string;
  readonly institutionId: string;
  readonly recipientId: string;
  readonly personId: string;
  readonly actorId: string | null;
  readonly byClient: boolean;
  readonly categories: readonly SharedCategory[];
  readonly purposes: readonly SharingPurpose[];
  readonly agreements: readonly string[];
  readonly consents: readonly string[];
  readonly at: string;
}

interface DisclosureRow {
  id: string;
  institution_id: string;
  recipient_id: string;
  person_id: string;
  actor_id: string;
  by_client: boolean;
  categories: SharedCategory[];
  purposes: SharingPurpose[];
  agreement_ids: string[];
  consent_ids: string[];
  at: Date;
}

const COLUMNS =
  'id, institution_id, recipient_id, person_id, actor_id, by_client, categories, purposes, agreement_ids, consent_ids, at';

export interface DisclosureQuestion extends PageArgs {
  readonly from?: string;
  readonly to?: string;
}

/** Sights of the actor's institution's students by others, the newest first; days are of UTC and both included. */
export function listDisclosures(
  context: RequestContext,
  question: DisclosureQuestion,
): Promise<Connection<DisclosureView>> {
  const here = partyOf(context);
  const [from, to] = [dayIn('from', question.from), dayIn('to', question.to)];
  const size = pageSize(question);
  const after = afterIdCursor(question, 1);
  return context.database.reading(here, async ({ query }) => {
    const rows = await query<DisclosureRow>(
      `select ${COLUMNS} from disclosure
        where institution_id = $1 and ($2::uuid is null or id < $2)
          and ($3::date is null or at >= $3::date at time zone 'UTC') and ($4::date is null or at < ($4::date + 1) at time zone 'UTC')
        order by id desc limit $5`,
      [here, after?.[0] ?? null, from, to, size + 1],
    );
    return pageOf(rows.map(viewOf), size, ({ id }) => cursorOf([id]), after, null);
  });
}

/** Sights of the actor's own records at every institution, the newest first. */
export function disclosuresAboutMe(context: RequestContext, page: PageArgs): Promise<Connection<DisclosureView>> {
  const size = pageSize(page);
  const after = afterIdCursor(page, 1);
  return context.database.reading(null, async ({ query }) => {
    const rows = await query<DisclosureRow>(`select ${COLUMNS} from disclosures_of_person($1, $2)`, [
      after?.[0] ?? null,
      size + 1,
    ]);
    return pageOf(rows.map(viewOf), size, ({ id }) => cursorOf([id]), after, null);
  });
}

function dayIn(field: string, text: string | undefined): string | null {
  return typeof text === 'string' ? checkedDay(field, text) : null;
}

function viewOf(row: DisclosureRow): DisclosureView {
  return {
    id: row.id,
    institutionId: row.institution_id,
    recipientId: row.recipient_id,
    personId: row.person_id,
    actorId: row.by_client ? null : row.actor_id,
    byClient: row.by_client,
    categories: row.categories,
    purposes: row.purposes,
    agreements: row.agreement_ids.map((id) => toGlobalId('SharingAgreement', id)),
    consents: row.consent_ids.map((id) => toGlobalId('Consent', id, row.institution_id)),
    at: row.at.toISOString(),
  };
}
