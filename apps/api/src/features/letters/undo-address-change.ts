import type { OpenContext } from '../../platform/request-context';
import { tokenHash } from '../../platform/session';
import { LinkExpired } from './link-expired';

/** Puts an address back as the primary one; what was added since or shortly before goes, and every session ends. */
export function undoAddressChange({ database }: OpenContext, token: string): Promise<{ address: string }> {
  return database.writing(null, async (tenant) => {
    const [undone] = await tenant.query<{ account_id: string; address: string }>(
      'select * from undo_address_change($1)',
      [tokenHash(token)],
    );
    if (!undone) throw new LinkExpired();
    await tenant.audit.record('address.put-back', { accountId: undone.account_id });
    return { address: undone.address };
  });
}
