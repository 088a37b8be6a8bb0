import { ensureFitPassword } from '@chiron/domain/sign-in';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { hashPassword, tokenHash } from '../../platform/session';
import { ensureProved } from './held-session';

interface AccountKeys {
  email: string;
  password_hash: string | null;
}

async function keysOf({ database, actor }: RequestContext): Promise<AccountKeys> {
  const [keys] = await database.statement<AccountKeys>('select email, password_hash from account_keys($1)', [
    actor.accountId,
  ]);
  if (!keys) throw notFound();
  return keys;
}

/** Whether the viewer has a password at all. */
export async function hasPassword(context: RequestContext): Promise<boolean> {
  return (await keysOf(context)).password_hash !== null;
}

/** Sets the viewer's password, the first or another. All other sessions of the account end. */
export async function changePassword(context: RequestContext, password: string): Promise<{ sessionsEnded: number }> {
  const { database, actor, browser } = context;
  await ensureProved(context);
  ensureFitPassword(password, (await keysOf(context)).email);
  const hash = await hashPassword(password);
  return database.writing(actor.actingAt, async ({ query, audit }) => {
    await query('select change_account_password($1, $2)', [actor.accountId, hash]);
    const [row] = await query<{ ended: number }>('select end_other_sessions($1) as ended', [
      tokenHash(browser.token ?? ''),
    ]);
    await audit.record('password.changed', { accountId: actor.accountId });
    return { sessionsEnded: row?.ended ?? 0 };
  });
}
