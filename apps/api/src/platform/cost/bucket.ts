import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database';
import { charge, pointsUsed, windowKey, type Charged } from './window';

/** Points that may be used within a window. They come back all at once when the window ends. */
export const COST_LIMITS = {
  seconds: 60,
  /** An API client at its institution, in all processes together. */
  client: { operation: 10_000, window: 30_000 },
  /** One account in this process: a wall against a script gone wrong, which no page comes near. */
  account: { operation: 50_000, window: 1_000_000 },
} as const;

export interface Bucket extends Charged {
  readonly name: 'client' | 'account';
  readonly limit: number;
}

interface Holder {
  readonly clientId: string;
  readonly grantedBy: string;
}

const keyOf = ({ clientId, grantedBy }: Holder) => windowKey('client', clientId, grantedBy);

/** Takes points from the bucket that a client has at the institution that made it. */
export async function chargeClient(database: Database, holder: Holder, points: number, now: number): Promise<Bucket> {
  const rule = { points: COST_LIMITS.client.window, seconds: COST_LIMITS.seconds };
  return { name: 'client', limit: rule.points, ...(await charge(database, keyOf(holder), points, rule, now)) };
}

/** Points that each of these clients has used in its present window. */
export async function usedByClients(database: Database, holders: readonly Holder[], now: number): Promise<number[]> {
  const used = await pointsUsed(database, holders.map(keyOf), now);
  return holders.map((holder) => used.get(keyOf(holder)) ?? 0);
}

const accounts = new RateLimiterMemory({ points: COST_LIMITS.account.window, duration: COST_LIMITS.seconds });

export async function chargeAccount(accountId: string, points: number): Promise<Bucket> {
  const asked = await accounts.consume(accountId, points).catch((refused: unknown) => {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  });
  return {
    name: 'account',
    limit: COST_LIMITS.account.window,
    remaining: asked.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(asked.msBeforeNext / 1000)),
    isRefused: asked.consumedPoints > COST_LIMITS.account.window,
  };
}
