import type { Tenant } from '../../platform/database';
import { enqueueLetter } from '../../platform/mail';
import { openToken } from './send-link';

const UNDO_DAYS = 7;

interface Told {
  readonly origin: string;
  readonly accountId: string;
  /** The address that is told, and that the link puts back. */
  readonly to: string;
  readonly kind?: string;
  readonly words: (link: string) => { subject: string; text: string };
}

/** Tells an address of a change to its account, with a link by which whoever reads it may undo that. */
export async function tellOfChange(tenant: Tenant, { origin, accountId, to, kind, words }: Told): Promise<void> {
  const token = await openToken(tenant, {
    purpose: 'UNDO',
    accountId,
    address: to,
    kind,
    minutes: UNDO_DAYS * 24 * 60,
  });
  if (token) await enqueueLetter(tenant, { to, ...words(`${origin}/addresses/undo/${token}`) });
}
