import { SecondFactorNeeded, SignInRefused, SignOnRequired } from '@chiron/domain/sign-in';
import type { OpenContext } from '../../platform/request-context';
import { insertSession, tokenHash, type SignInMethod } from '../../platform/session';
import { viewerOf, type Viewer } from './viewer';

interface Rules {
  person_id: string;
  is_demo: boolean;
  acting_at: string | null;
  has_factor: boolean;
  needs_factor: boolean;
  sign_on_slug: string | null;
}

/**
 * The one gate: whatever somebody proved (a password, a passkey, a link, an institution's sign-on) leads to a session here
 * and nowhere else. The token is new each time, and a session that the browser held before ends. Refuses with
 * `SignOnRequired` where an institution wants its own sign-on; with `SecondFactorNeeded` after opening a session that can
 * do nothing but answer it. A passkey is two factors by itself: Chiron asks it to verify its user.
 */
export async function begin(context: OpenContext, accountId: string, method: SignInMethod): Promise<Viewer> {
  const { browser, database } = context;
  const [rules] = await database.reading(null, ({ query }) =>
    query<Rules>('select * from sign_in_rules($1)', [accountId]),
  );
  if (!rules) throw new SignInRefused();
  if (rules.sign_on_slug !== null && method !== 'SIGN_ON' && !rules.is_demo)
    throw new SignOnRequired(rules.sign_on_slug);
  const isPending = asksForFactor(rules, method);
  const token = await database.for(rules.person_id).writing(rules.acting_at, async (tenant) => {
    const session = await insertSession(tenant, { accountId, method, device: browser.device, isPending });
    if (browser.token) await tenant.query('select close_session($1)', [tokenHash(browser.token)]);
    const action = isPending ? 'session.pending' : 'session.opened';
    await tenant.audit.record(action, { method, accountId, sessionId: session.id });
    return session.token;
  });
  browser.keep(token);
  if (isPending) throw new SecondFactorNeeded(!rules.has_factor);
  return viewerOf(context, token);
}

function asksForFactor({ has_factor, needs_factor, is_demo }: Rules, method: SignInMethod): boolean {
  if (method === 'PASSKEY' || method === 'DEMO') return false;
  return has_factor || (needs_factor && !is_demo);
}
