import { CodeRefused } from '@chiron/domain/sign-in';
import type { OpenContext } from '../../platform/request-context';
import type { Limit } from '../../platform/throttle';
import type { Viewer } from '../account';
import { heldIn, prove, resume, type HeldSession } from '../session';
import { boxOf, spendCode } from './codes';

/** A million codes and three that fit: five tries in a quarter of an hour leave no chance. */
export const CODE_TRIES: Limit = { name: 'code by account', tries: 5, seconds: 900, blockSeconds: 900 };

/** Answers for a session that waits for its second factor, with a code of the app or a recovery code. */
export async function answerSecondFactor(context: OpenContext, code: string): Promise<Viewer> {
  const held = await heldIn(context, 'PENDING');
  await context.throttle.consume(CODE_TRIES, held.accountId);
  if (!held.hasFactor || !(await spend(context, held, code))) throw new CodeRefused();
  await context.throttle.reset(CODE_TRIES, held.accountId);
  return resume(context, held, 'session.opened');
}

/** Proves by a code who holds this session. */
export function proveByCode(context: OpenContext, code: string): Promise<Viewer> {
  return prove(context, async (held) => {
    await context.throttle.consume(CODE_TRIES, held.accountId);
    const fits = held.hasFactor && (await spend(context, held, code));
    if (fits) await context.throttle.reset(CODE_TRIES, held.accountId);
    return fits;
  });
}

function spend(context: OpenContext, { personId }: HeldSession, typed: string): Promise<boolean> {
  return context.database
    .for(personId)
    .writing(null, (tenant) => spendCode(tenant, boxOf(context), { typed, now: context.now() }));
}
