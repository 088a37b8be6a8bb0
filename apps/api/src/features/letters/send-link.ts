import { createHash } from 'node:crypto';
import { TooManyTries } from '@chiron/domain/sign-in';
import type { Tenant } from '../../platform/database';
import { enqueueJob, type JobHandler } from '../../platform/jobs';
import { enqueueLetter } from '../../platform/mail';
import type { OpenContext } from '../../platform/request-context';
import { newToken, tokenHash } from '../../platform/session';
import type { Limit } from '../../platform/throttle';
import { texts } from './texts';

export const SEND_LINK = 'letters.send-link';

const LINKS = {
  SIGN_IN: { minutes: 15, path: '/sign-in/link', words: texts.signIn },
  RECOVERY: { minutes: 30, path: '/recover', words: texts.recovery },
} as const;
type LinkPurpose = keyof typeof LINKS;

/** A school behind one network address; whoever asks for more is answered the same, and nothing is mailed. */
const BY_ADDRESS: Limit = { name: 'links by address', tries: 100, seconds: 15 * 60, blockSeconds: 15 * 60 };

/**
 * Asks for a link to be mailed. Whether the address opens an account is looked up later, by a job: the answer and its time
 * are the same for every address. While one waits to be sent, another is not asked for.
 */
export async function askForLink(context: OpenContext, purpose: LinkPurpose, email: string): Promise<boolean> {
  const { database, throttle, browser } = context;
  try {
    await throttle.consume(BY_ADDRESS, browser.address);
  } catch (refused) {
    if (refused instanceof TooManyTries) return true;
    throw refused;
  }
  const address = email.trim().slice(0, 254);
  const key = `${purpose} ${createHash('sha256').update(address.toLowerCase()).digest('base64url')}`;
  await database.writing(null, (tenant) => enqueueJob(tenant, SEND_LINK, { purpose, address }, { key }));
  return true;
}

/** Writes to the address if it opens an account, and that account has not had five such links within 15 minutes. */
export function sendLink(origin: string): JobHandler {
  return async (tenant, { purpose, address }) => {
    if (purpose !== 'SIGN_IN' && purpose !== 'RECOVERY') throw new Error('There is no such link.');
    const { minutes, path, words } = LINKS[purpose];
    const [account] = await tenant.query<{ account_id: string; is_open: boolean; address: string }>(
      'select * from account_of_address($1)',
      [address],
    );
    if (!account?.is_open) return;
    const { account_id: accountId, address: to } = account;
    const token = await openToken(tenant, { purpose, accountId, address: to, minutes });
    if (token) await enqueueLetter(tenant, { to, ...words(`${origin}${path}/${token}`) });
  };
}

interface NewToken {
  readonly purpose: 'SIGN_IN' | 'RECOVERY' | 'ADDRESS' | 'UNDO';
  readonly accountId: string;
  readonly address: string;
  readonly minutes: number;
  readonly kind?: string;
}

/** A token for a link; null when the account is closed or has had its share of such links for now. */
export async function openToken({ query }: Tenant, facts: NewToken): Promise<string | null> {
  const { purpose, accountId, address, minutes, kind } = facts;
  const token = newToken();
  const values = [tokenHash(token), purpose, accountId, address, kind ?? null, minutes * 60];
  const [opened] = await query<{ is_open: boolean | null }>(
    'select open_letter_token($1, $2, $3, $4, $5, $6) as is_open',
    values,
  );
  return opened?.is_open ? token : null;
}
