import { createHash } from 'node:crypto';
import type { Database } from '../database';

/** A fixed window in the database: so many points in so many seconds, counted by all processes together. */
export interface WindowRule {
  readonly points: number;
  readonly seconds: number;
}

/** A window after a charge. `isRefused`: it did not hold enough, and nothing was taken. */
export interface Charged {
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly isRefused: boolean;
}

/** Adds points in the window of a key, or begins its next window; one statement, so that processes cannot miss each other. */
const CHARGE = `
insert into throttle as t (key, points, expire) values ($1, $2, $3)
on conflict (key) do update set points = case when t.expire <= $4 then $2 else t.points + $2 end,
                               expire = case when t.expire <= $4 then $3 else t.expire end
returning points, expire`;
const GIVE_BACK = 'update throttle set points = greatest(points - $2, 0) where key = $1 and expire = $3';
const USED = 'select key, points from throttle where key = any($1) and expire > $2';

/** What stands in the table: a kind, and a digest of what it counts. */
export function windowKey(kind: string, ...of: string[]): string {
  return `${kind}:${createHash('sha256').update(of.join(' ')).digest('base64url')}`;
}

export async function charge(
  database: Database,
  key: string,
  points: number,
  rule: WindowRule,
  now: number,
): Promise<Charged> {
  const asked = [key, points, now + rule.seconds * 1000, now];
  // The expiry is a bigint, which the driver hands out as text.
  const [window] = await database.statement<{ points: number; expire: string }>(CHARGE, asked);
  const used = window?.points ?? points;
  const expire = Number(window?.expire ?? now);
  const isRefused = used > rule.points;
  if (isRefused) await database.statement(GIVE_BACK, [key, points, expire]);
  const remaining = Math.max(0, rule.points - (isRefused ? used - points : used));
  return { remaining, resetSeconds: Math.max(1, Math.ceil((expire - now) / 1000)), isRefused };
}

/** Points used in the present windows of these keys; a key without one is missing. */
export async function pointsUsed(
  database: Database,
  keys: readonly string[],
  now: number,
): Promise<Map<string, number>> {
  const rows = await database.statement<{ key: string; points: number }>(USED, [keys, now]);
  return new Map(rows.map(({ key, points }) => [key, points]));
}
