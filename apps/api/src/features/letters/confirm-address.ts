import type { OpenContext } from '../../platform/request-context';
import { tokenHash } from '../../platform/session';
import { LinkExpired } from './link-expired';
import { tellOfChange } from './tell-of-change';
import { texts } from './texts';

interface Added {
  readonly account_id: string;
  readonly address: string;
  readonly others: readonly string[];
}

/** Adds an address to the account that asked it, and tells the account's other addresses, which may take it back. */
export function confirmAddress({ database, origin }: OpenContext, token: string): Promise<{ address: string }> {
  return database.writing(null, async (tenant) => {
    const [added] = await tenant.query<Added>('select * from confirm_address($1)', [tokenHash(token)]);
    if (!added) throw new LinkExpired();
    const { account_id: accountId, address, others } = added;
    for (const to of others) await tellOfChange(tenant, { origin, accountId, to, words: texts.addressAdded });
    await tenant.audit.record('address.confirmed', { accountId });
    return { address };
  });
}
