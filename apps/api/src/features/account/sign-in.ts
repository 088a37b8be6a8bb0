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
  if (!account || !fits) {
    await countRefusal(context);
    throw new SignInRefused();
  }
  return begin(context, account.account_id);
}

/** Of sign-ins that were refused, only their number is kept: who tried is not known. */
async function countRefusal({ database }: OpenContext): Promise<void> {
  await database.writing(null, ({ query }) =>
    query(
      `insert into refused_sign_in as r (hour, times) values (date_trunc('hour', now()), 1)
       on conflict (hour) do update set times = r.times + 1`,
    ),
  );
}

/** Opens the session and answers as the one who has just signed in. A session that the browser held before ends. */
export async function begin(context: OpenContext, accountId: string, by = 'password'): Promise<Viewer> {
  const { browser, database } = context;
  const token = await openSession(database, accountId);
  if (browser.token) await closeSession(context, browser.token);
  const viewer = await viewerOf(context, token);
  await viewer.context.database.writing(viewer.actor.actingAt, ({ audit }) =>
    audit.record('session.opened', { accountId, by }),
  );
  browser.keep(token);
  return viewer;
}

async function closeSession({ database }: OpenContext, token: string): Promise<void> {
  await database.writing(null, ({ query }) => query('select close_session($1)', [tokenHash(token)]));
}
