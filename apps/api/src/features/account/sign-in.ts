import { Refusal } from '@chiron/domain/refusal';
import type { OpenContext } from '../../platform/request-context';
import { openSession, tokenHash, verifyPassword } from '../../platform/session';
import { viewerOf, type Viewer } from './viewer';

/** One answer for a wrong address, a wrong password and a closed account. */
export class SignInRefused extends Refusal {
  readonly code = 'SIGN_IN_REFUSED';
  constructor() {
    super('That e-mail and password don’t fit together. Check both and try again.');
  }
}

/** Opens a session in this browser for an e-mail and a password. */
export async function signIn(context: OpenContext, input: { email: string; password: string }): Promise<Viewer> {
  const [account] = await context.database.writing(null, ({ query }) =>
    query<{ account_id: string; password_hash: string | null }>('select * from sign_in_account($1)', [
      input.email.trim(),
    ]),
  );
  const fits = await verifyPassword(account?.password_hash ?? null, input.password.slice(0, 1_000));
  if (!account || !fits) throw new SignInRefused();
  return begin(context, account.account_id);
}

/** Opens the session and answers as the one who has just signed in. A session that the browser held before ends. */
export async function begin(context: OpenContext, accountId: string): Promise<Viewer> {
  const { browser, database } = context;
  const token = await openSession(database, accountId);
  if (browser.token) await closeSession(context, browser.token);
  browser.keep(token);
  return viewerOf(context, token);
}

async function closeSession({ database }: OpenContext, token: string): Promise<void> {
  await database.writing(null, ({ query }) => query('select close_session($1)', [tokenHash(token)]));
}
