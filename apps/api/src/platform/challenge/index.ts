import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database';

const hashOf = (key: string) => createHash('sha256').update(key).digest();

/** Keeps what a sign-in under way must answer, under a random key that is told to its browser alone. */
export async function issueChallenge(
  database: Database,
  purpose: string,
  value: object,
  seconds: number,
): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await database.writing(null, async ({ query }) => {
    await query(
      `delete from sign_in_challenge where key_hash in
        (select key_hash from sign_in_challenge where expires_at < now() limit 100 for update skip locked)`,
    );
    await query(
      `insert into sign_in_challenge (key_hash, purpose, value, expires_at) values ($1, $2, $3, now() + make_interval(secs => $4))`,
      [hashOf(key), purpose, JSON.stringify(value), seconds],
    );
  });
  return key;
}

/** Takes it out: a challenge is answered once, rightly or not. Null when it is unknown, spent or too old. */
export async function takeChallenge<Value extends object>(
  database: Database,
  purpose: string,
  key: string,
): Promise<Value | null> {
  const [taken] = await database.writing(null, ({ query }) =>
    query<{ value: Value; is_alive: boolean }>(
      'delete from sign_in_challenge where key_hash = $1 and purpose = $2 returning value, expires_at > now() as is_alive',
      [hashOf(key), purpose],
    ),
  );
  return taken?.is_alive ? taken.value : null;
}
