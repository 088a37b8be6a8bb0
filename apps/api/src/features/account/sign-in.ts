import { createHash } from 'node:crypto';
import { LONGEST_PASSWORD, SignInRefused } from '@chiron/domain/sign-in';
import type { OpenContext } from '../../platform/request-context';
import { verifyPassword } from '../../platform/session';
import type { Limit } from '../../platform/throttle';
import { begin } from './begin';
import type { Viewer } from './viewer';

const QUARTER = 15 * 60;
/** Whether the address has an account or not. */
const BY_ACCOUNT: Limit = { name: 'sign-in by account', tries: 10, seconds: QUARTER, blockSeconds: QUARTER };
/** A school behind one address: those who get in do not count. */
const BY_ADDRESS: Limit = { name: 'sign-in by address', tries: 100, seconds: QUARTER, blockSeconds: QUARTER };

/** Opens a session in this browser for an e-mail and a password. Each try is counted before anything is looked at. */
export async function signIn(context: OpenContext, input: { email: string; password: string }): Promise<Viewer> {
  const { throttle, database, browser } = context;
  const email = input.email.trim();
  const key = createHash('sha256').update(email.normalize('NFKC').toLowerCase()).digest('hex');
  await throttle.consume(BY_ADDRESS, browser.address);
  await throttle.consume(BY_ACCOUNT, key);
  const [account] = await database.writing(null, ({ query }) =>
    query<{ account_id: string; password_hash: string | null }>('select * from sign_in_account($1)', [email]),
  );
  const fits = await verifyPassword(account?.password_hash ?? null, input.password.slice(0, LONGEST_PASSWORD));
  if (!account || !fits) {
    await countRefusal(context);
    throw new SignInRefused();
  }
  await throttle.reset(BY_ACCOUNT, key);
  await throttle.giveBack(BY_ADDRESS, browser.address);
  return begin(context, account.account_id, 'PASSWORD');
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
