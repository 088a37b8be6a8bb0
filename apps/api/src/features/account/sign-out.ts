import type { RequestContext } from '../../platform/request-context';
import { tokenHash } from '../../platform/session';

/** Ends this browser's session. */
export function signOut(context: RequestContext): Promise<boolean> {
  return close(context, 'select close_session($1)');
}

/** Ends every session of the account, this one included. */
export function signOutEverywhere(context: RequestContext): Promise<boolean> {
  return close(context, 'select close_all_sessions($1)');
}

async function close({ browser, database }: RequestContext, sql: string): Promise<boolean> {
  const { token } = browser;
  if (token) await database.writing(null, ({ query }) => query(sql, [tokenHash(token)]));
  browser.forget();
  return true;
}
