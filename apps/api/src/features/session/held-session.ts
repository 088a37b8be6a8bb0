import { notFound } from '../../platform/database';
import { ProofNeeded } from '@chiron/domain/sign-in';
import type { OpenContext, RequestContext } from '../../platform/request-context';
import { newToken, SESSION_SECONDS, tokenHash } from '../../platform/session';
import { viewerOf, type Viewer } from '../account';

export interface HeldSession {
  readonly token: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly actingAt: string | null;
  readonly state: 'OPEN' | 'PENDING' | 'COVERED';
  /** Whoever holds it proved within ten minutes who they are. */
  readonly isProved: boolean;
  readonly hasFactor: boolean;
}

interface Row {
  session_id: string;
  account_id: string;
  person_id: string;
  acting_at: string | null;
  state: HeldSession['state'];
  is_proved: boolean;
  has_factor: boolean;
}

/** The session of this browser in whatever state, also one that may not answer anything yet; null without one. */
export async function heldSession({ browser, database }: OpenContext): Promise<HeldSession | null> {
  const { token } = browser;
  if (token?.length !== 43) return null;
  const [row] = await database.statement<Row>('select * from held_session($1)', [tokenHash(token)]);
  if (!row) return null;
  const { session_id: sessionId, account_id: accountId, person_id: personId, acting_at: actingAt, state } = row;
  return { token, sessionId, accountId, personId, actingAt, state, isProved: row.is_proved, hasFactor: row.has_factor };
}

/** What this browser's session waits for, if anything. */
export async function sessionState(context: OpenContext): Promise<HeldSession['state'] | 'NONE' | 'ENROLLING'> {
  const held = await heldSession(context);
  if (held?.state === 'PENDING' && !held.hasFactor) return 'ENROLLING';
  return held?.state ?? 'NONE';
}

/** Gives up a session that waits. */
export async function leaveWaiting({ browser, database }: OpenContext): Promise<boolean> {
  if (browser.token) await database.statement('select close_session($1)', [tokenHash(browser.token)]);
  browser.forget();
  return true;
}

/** The same where a session is needed, in one of these states. */
export async function heldIn(context: OpenContext, ...states: readonly HeldSession['state'][]): Promise<HeldSession> {
  const held = await heldSession(context);
  if (!held || !states.includes(held.state)) throw notFound();
  return held;
}

/** Sensitive changes ask for a proof of the last ten minutes, so that an open screen is not enough. */
export async function ensureProved(context: RequestContext): Promise<HeldSession> {
  const held = await heldIn(context, 'OPEN');
  if (!held.isProved) throw new ProofNeeded();
  return held;
}

/** Opens a session that waited, under a new token: for a second factor that fits, or a new proof. */
export async function resume(context: OpenContext, held: HeldSession, action: string): Promise<Viewer> {
  const { browser, database } = context;
  const token = newToken();
  await database.for(held.personId).writing(held.actingAt, async ({ query, audit }) => {
    const values = [tokenHash(held.token), tokenHash(token), SESSION_SECONDS];
    const [resumed] = await query<{ resumed: boolean | null }>('select resume_session($1, $2, $3) as resumed', values);
    if (!resumed?.resumed) throw notFound();
    await audit.record(action, { accountId: held.accountId, sessionId: held.sessionId });
  });
  browser.keep(token);
  return viewerOf(context, token);
}
