import { Refusal } from '../refusal';

/** An office that may keep a confidence, or a line for a crisis. */
export const CONTACT_KINDS = ['OFFICE', 'CRISIS_LINE'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface Contact {
  readonly kind: ContactKind;
  readonly name: string;
  /** How to reach it: a number, an address, a room. */
  readonly contact: string;
  readonly hours: string;
}

export class ContactRefused extends Refusal {
  readonly code = 'CONTACT_REFUSED';
  constructor(
    override readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export function ensureSoundContact({ name, contact, hours }: Contact): void {
  if (name.trim() === '') throw new ContactRefused('name', 'Give every office and line a name.');
  if (contact.trim() === '') throw new ContactRefused('contact', `Say how to reach “${name}”.`);
  if (name.length > 120) throw new ContactRefused('name', 'Use at most 120 characters for a name.');
  if (contact.length > 200) throw new ContactRefused('contact', `Use at most 200 characters to reach “${name}”.`);
  if (hours.length > 120) throw new ContactRefused('hours', `Use at most 120 characters for the hours of “${name}”.`);
}
