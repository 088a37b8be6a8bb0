import { lacksLastingAddress, type AddressKind } from '@chiron/domain/address';
import type { RequestContext } from '../../platform/request-context';

export interface MyAddresses {
  readonly addresses: readonly { address: string; kind: AddressKind; isPrimary: boolean; verifiedAt: Date }[];
  /** Asked for, and not yet confirmed. */
  readonly waiting: readonly { address: string; kind: AddressKind; expiresAt: Date }[];
  readonly lacksLasting: boolean;
}

interface Affiliation {
  readonly ends_on: string | null;
  readonly goes_on: boolean;
}

/** The actor's addresses, and whether the account would be lost with the last affiliation. */
export function myAddresses({ database, now }: RequestContext): Promise<MyAddresses> {
  return database.reading(null, async ({ query }) => {
    const addresses = await query<MyAddresses['addresses'][number]>(
      'select address, kind, is_primary as "isPrimary", verified_at as "verifiedAt" from my_addresses()',
    );
    const waiting = await query<MyAddresses['waiting'][number]>(
      'select address, kind, expires_at as "expiresAt" from my_waiting_addresses()',
    );
    const affiliations = await query<Affiliation>('select ends_on::text, goes_on from my_last_affiliations()');
    const ends = affiliations.map(({ ends_on, goes_on }) => (goes_on ? null : new Date(ends_on ?? 0)));
    const kinds = addresses.map(({ kind }) => kind);
    return { addresses, waiting, lacksLasting: lacksLastingAddress({ ends, kinds }, now()) };
  });
}
