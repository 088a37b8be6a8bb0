import { CodeRefused, ProofNeeded } from '@chiron/domain/sign-in';
import { Secret } from 'otpauth';
import { notFound } from '../../platform/database';
import type { OpenContext } from '../../platform/request-context';
import type { Viewer } from '../account';
import { viewerOf } from '../account';
import { heldIn, resume, type HeldSession } from '../session';
import { boxOf, renewCodes, spendAppCode, totpOf } from './codes';
import { CODE_TRIES } from './answer';

export interface SecondFactorOffer {
  readonly secret: string;
  readonly uri: string;
}

/**
 * Who may set one up: whoever is signed in and proved it lately; and whoever is held back until they have one. A session
 * that waits for a factor that exists may not replace it.
 */
async function whoEnrols(context: OpenContext): Promise<HeldSession> {
  const held = await heldIn(context, 'OPEN', 'PENDING');
  if (held.hasFactor) throw notFound();
  if (held.state === 'OPEN' && !held.isProved) throw new ProofNeeded();
  return held;
}

/** Offers a new seed for an authenticator app. It counts for nothing until a code of it was typed. */
export async function beginSecondFactor(context: OpenContext): Promise<SecondFactorOffer> {
  const { personId, accountId } = await whoEnrols(context);
  const secret = new Secret({ size: 20 }).base32;
  const sealed = boxOf(context).seal(secret, personId);
  const [account] = await context.database.for(personId).writing(null, async ({ query }) => {
    await query(
      `insert into second_factor (person_id, secret) values ($1, $2)
       on conflict (person_id) do update set secret = excluded.secret, last_step = 0 where second_factor.confirmed_at is null`,
      [personId, sealed],
    );
    return query<{ email: string }>('select email from account_keys($1)', [accountId]);
  });
  return { secret, uri: totpOf(secret, account?.email).toString() };
}

/** Confirms it with a first code, and tells the recovery codes, once. A session that waited for it goes on. */
export async function confirmSecondFactor(
  context: OpenContext,
  code: string,
): Promise<{ recoveryCodes: string[]; viewer: Viewer }> {
  const held = await whoEnrols(context);
  await context.throttle.consume(CODE_TRIES, held.accountId);
  const recoveryCodes = await context.database.for(held.personId).writing(held.actingAt, async (tenant) => {
    const typed = { code: code.replace(/\s/g, ''), now: context.now() };
    if (!(await spendAppCode(tenant, boxOf(context), typed))) throw new CodeRefused();
    const confirmed = await tenant.query(
      'update second_factor set confirmed_at = now() where person_id = $1 and confirmed_at is null returning true',
      [held.personId],
    );
    if (confirmed.length === 0) throw notFound();
    const codes = await renewCodes(tenant);
    await tenant.audit.record('second-factor.confirmed', { accountId: held.accountId });
    return codes;
  });
  await context.throttle.reset(CODE_TRIES, held.accountId);
  const viewer =
    held.state === 'PENDING' ? await resume(context, held, 'session.opened') : await viewerOf(context, held.token);
  return { recoveryCodes, viewer };
}
