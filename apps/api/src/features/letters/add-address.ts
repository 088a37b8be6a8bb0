import { AddressRefused, ensureAddress, type AddressKind } from '@chiron/domain/address';
import { enqueueJob, type JobHandler } from '../../platform/jobs';
import { enqueueLetter } from '../../platform/mail';
import type { RequestContext } from '../../platform/request-context';
import { myAddresses, type MyAddresses } from './my-addresses';
import { openToken } from './send-link';
import { texts } from './texts';

export const CONFIRM_ADDRESS = 'letters.confirm-address';
const MINUTES = 24 * 60;

/** Asks an address whether it is the actor's. The answer is the same if it opens another account already. */
export async function addAddress(
  context: RequestContext,
  input: { address: string; kind: AddressKind },
): Promise<MyAddresses> {
  const address = ensureAddress(input.address);
  const { database, actor } = context;
  await database.writing(null, async (tenant) => {
    const own = await tenant.query<{ address: string }>('select address from my_addresses()');
    if (own.some((one) => one.address.toLowerCase() === address.toLowerCase())) {
      throw new AddressRefused('This address is yours already.');
    }
    await enqueueJob(tenant, CONFIRM_ADDRESS, { accountId: actor.accountId, address, kind: input.kind });
  });
  return myAddresses(context);
}

/** Writes to the new address: a link, or that it opens an account already. */
export function confirmAddressLetter(origin: string): JobHandler {
  return async (tenant, subject) => {
    const [to, accountId] = [String(subject.address), String(subject.accountId)];
    const [holder] = await tenant.query('select from account_of_address($1)', [to]);
    const kind = String(subject.kind);
    // The token of a taken address is told to nobody; it counts against the number of letters all the same.
    const token = await openToken(tenant, { purpose: 'ADDRESS', accountId, address: to, kind, minutes: MINUTES });
    if (!token) return;
    const words = holder ? texts.addressTaken() : texts.confirmAddress(`${origin}/addresses/confirm/${token}`);
    await enqueueLetter(tenant, { to, ...words });
  };
}
