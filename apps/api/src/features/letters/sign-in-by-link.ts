import type { OpenContext } from '../../platform/request-context';
import { tokenHash } from '../../platform/session';
import { begin, type Viewer } from '../account';
import { LinkExpired } from './link-expired';

/** Signs in whoever holds a link that was mailed: once, and no other link for signing in opens after it. */
export async function signInByLink(context: OpenContext, token: string): Promise<Viewer> {
  const [taken] = await context.database.writing(null, ({ query }) =>
    query<{ account_id: string }>(`select account_id from take_letter_token($1, 'SIGN_IN')`, [tokenHash(token)]),
  );
  if (!taken) throw new LinkExpired();
  return begin(context, taken.account_id, 'LINK');
}
