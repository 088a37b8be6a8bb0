import { ensureFitPassword } from '@chiron/domain/sign-in';
import { enqueueLetter } from '../../platform/mail';
import type { OpenContext } from '../../platform/request-context';
import { hashPassword, tokenHash } from '../../platform/session';
import { LinkExpired } from './link-expired';
import { texts } from './texts';

/** Sets a new password by a mailed link, ends every session, and tells the primary address. It does not sign in. */
export async function recoverAccount(
  { database }: OpenContext,
  { token, password }: { token: string; password: string },
): Promise<{ isRecovered: boolean }> {
  ensureFitPassword(password, '');
  const hash = tokenHash(token);
  // Hashing a password is heavy: only for whoever holds a link.
  const [known] = await database.reading(null, ({ query }) =>
    query<{ stands: boolean }>(`select letter_token_stands($1, 'RECOVERY') as stands`, [hash]),
  );
  if (!known?.stands) throw new LinkExpired();
  const passwordHash = await hashPassword(password);
  return database.writing(null, async (tenant) => {
    const [account] = await tenant.query<{ account_id: string; address: string }>(
      'select * from recover_account($1, $2)',
      [hash, passwordHash],
    );
    if (!account) throw new LinkExpired();
    await enqueueLetter(tenant, { to: account.address, ...texts.recovered() });
    await tenant.audit.record('account.recovered', { accountId: account.account_id });
    return { isRecovered: true };
  });
}
