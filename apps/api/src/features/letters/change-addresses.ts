import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { myAddresses, type MyAddresses } from './my-addresses';
import { tellOfChange } from './tell-of-change';
import { texts } from './texts';

/** Letters go to this address of the actor from now on; the one before is told, and may put itself back. */
export async function makeAddressPrimary(context: RequestContext, address: string): Promise<MyAddresses> {
  await context.database.writing(null, async (tenant) => {
    const [moved] = await tenant.query<{ account_id: string; before: string; before_kind: string }>(
      'select * from make_address_primary($1)',
      [address],
    );
    if (!moved) throw notFound();
    const { account_id: accountId, before: to, before_kind: kind } = moved;
    await tellOfChange(tenant, { origin: context.origin, accountId, to, kind, words: texts.addressMoved });
    await tenant.audit.record('address.made-primary', { accountId });
  });
  return myAddresses(context);
}

/** Takes an address off the actor's account, which it may undo; the primary one stays. */
export async function removeAddress(context: RequestContext, address: string): Promise<MyAddresses> {
  await context.database.writing(null, async (tenant) => {
    const [removed] = await tenant.query<{ account_id: string; address: string; kind: string }>(
      'select * from remove_address($1)',
      [address],
    );
    if (!removed) throw notFound();
    const { account_id: accountId, address: to, kind } = removed;
    await tellOfChange(tenant, { origin: context.origin, accountId, to, kind, words: texts.addressRemoved });
    await tenant.audit.record('address.removed', { accountId });
  });
  return myAddresses(context);
}
