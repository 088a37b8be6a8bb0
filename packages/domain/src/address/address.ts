import { Refusal } from '../refusal';

/** `SCHOOL`: it ends when its owner leaves. `PERSONAL`: it lasts. */
export const ADDRESS_KINDS = ['SCHOOL', 'PERSONAL'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** An address that cannot be taken as it is; the message says what to do. */
export class AddressRefused extends Refusal {
  readonly code = 'ADDRESS_REFUSED';
  override readonly field = 'address';
}

const SHAPE = /^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+\.[^\s@.,;:<>()[\]\\"\p{Cc}]+$/u;

/** The address without the spaces around it. Refuses what no mail can be sent to, and what could smuggle a header in. */
export function ensureAddress(text: string): string {
  const address = text.trim();
  if (address.length > 254 || !SHAPE.test(address)) {
    throw new AddressRefused('That isn’t an e-mail address. Use one like name@example.org.');
  }
  return address;
}
