import type { Database, Tenant } from '../../platform/database';
import { tokenHash } from '../../platform/session';
import { LinkExpired } from '../letters';

export interface OpenInvitation {
  readonly institution_id: string;
  readonly id: string;
  readonly person_id: string;
  /** As the institution records it. */
  readonly name: string;
  readonly address: string;
  /** The account that the address opens. */
  readonly address_account: string | null;
  /** The account of the person. */
  readonly person_account: string | null;
}

/** The open invitation of a token; null for one that is old, used, withdrawn, or never was. */
export async function findInvitation(database: Database, token: string): Promise<OpenInvitation | null> {
  const [invited] = await database.reading(null, ({ query }) =>
    query<OpenInvitation>('select * from invitation_by_token($1)', [tokenHash(token)]),
  );
  return invited ?? null;
}

/** Accepts the invitation within the transaction that does what was invited to. Of two at once, one is too late. */
export async function takeInvitation(
  { query }: Tenant,
  { institution_id, id }: OpenInvitation,
  token: string,
): Promise<void> {
  const taken = await query(
    `update invitation set accepted_at = now()
      where institution_id = $1 and id = $2 and token_hash = $3
        and accepted_at is null and withdrawn_at is null and expires_at > now() returning id`,
    [institution_id, id, tokenHash(token)],
  );
  if (taken.length === 0) throw new LinkExpired();
}
