import type { RequestContext } from '../../platform/request-context';
import { tokenHash } from '../../platform/session';

/** Ends this browser's session. */
export function signOut(context: RequestContext): Promise<boolean> {
  return close(context, 'select close_session($1)', 'session.closed');
}

/** Ends every session of the account, this one included. */
export function signOutEverywhere(context: RequestContext): Promise<boolean> {
  return close(context, 'select close_all_sessions($1)', 'session.closed-everywhere');
}

async function close({ actor, browser, database }: RequestContext, sql: string, action: string): Promise<boolean> {
  const { token } = browser;
  if (token)
    await database.writing(actor.actingAt, async ({ query, audit }) => {
      await query(sql, [tokenHash(token)]);
      await audit.record(action, { accountId: actor.accountId });
    });
  browser.forget();
  return true;
}
