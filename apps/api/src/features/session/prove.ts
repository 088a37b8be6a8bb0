import { LONGEST_PASSWORD, ProofRefused } from '@chiron/domain/sign-in';
import type { OpenContext } from '../../platform/request-context';
import { tokenHash, verifyPassword } from '../../platform/session';
import type { Limit } from '../../platform/throttle';
import { viewerOf, type Viewer } from '../account';
import { heldIn, resume, type HeldSession } from './held-session';

const BY_ACCOUNT: Limit = { name: 'proof by account', tries: 10, seconds: 900, blockSeconds: 900 };

/**
 * Whoever holds the session proves again who they are: before a sensitive change, or to go on after the screen was covered
 * or lay idle. `fits` looks at the proof.
 */
export async function prove(context: OpenContext, fits: (held: HeldSession) => Promise<boolean>): Promise<Viewer> {
  const held = await heldIn(context, 'OPEN', 'COVERED');
  await context.throttle.consume(BY_ACCOUNT, held.accountId);
  if (!(await fits(held))) throw new ProofRefused();
  await context.throttle.reset(BY_ACCOUNT, held.accountId);
  if (held.state === 'COVERED') return resume(context, held, 'session.resumed');
  await context.database.statement('select prove_session($1)', [tokenHash(held.token)]);
  return viewerOf(context, held.token);
}

/** The same by password. */
export function proveByPassword(context: OpenContext, password: string): Promise<Viewer> {
  return prove(context, async ({ accountId }) => {
    const [keys] = await context.database.statement<{ password_hash: string | null }>(
      'select password_hash from account_keys($1)',
      [accountId],
    );
    return verifyPassword(keys?.password_hash ?? null, password.slice(0, LONGEST_PASSWORD));
  });
}
