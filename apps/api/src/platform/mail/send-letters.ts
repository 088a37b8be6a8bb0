import type { Database } from '../database';
import type { Logger } from '../log';

/** A letter on its way: `id` stays the same when it is sent again. */
export interface Outgoing {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** Hands mail over to a server. */
export interface Post {
  /** Resolves when the server has taken the letter; throws otherwise. */
  send(letter: Outgoing): Promise<void>;
  /** Whether this failure of `send` will never mend: the recipient does not exist. */
  isFinal(error: unknown): boolean;
  close(): void;
}

interface ClaimedLetter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly created_at: Date;
}

const AT_ONCE = 20;
/** About two days of a server that does not answer. */
const MOST_ATTEMPTS = 15;

/**
 * Sends what is due. The row stays locked while its letter is handed over: two processes never send the same at once, and
 * one that is killed leaves it to the next. A letter may then arrive twice, under one Message-ID; it is never lost.
 */
export async function sendLetters(database: Database, post: Post, log: Logger, signal?: AbortSignal): Promise<number> {
  const due = await database.reading(null, ({ query }) =>
    query<{ id: string }>('select id from due_letters($1)', [AT_ONCE]),
  );
  let sent = 0;
  for (const { id } of due) if (!signal?.aborted && (await sendOne(database, post, log, id))) sent += 1;
  return sent;
}

function sendOne(database: Database, post: Post, log: Logger, id: string): Promise<boolean> {
  return database.writing(null, async ({ query }) => {
    const [letter] = await query<ClaimedLetter>('select * from claim_letter($1)', [id]);
    if (!letter) return false;
    const { recipient: to, subject, body: text, created_at: at } = letter;
    try {
      await post.send({ id, to, subject, text, at });
    } catch (error) {
      const isFinal = post.isFinal(error);
      log.warn({ letter: id, code: codeOf(error), isFinal }, 'a letter could not be sent');
      await query('select letter_failed($1, $2, $3)', [id, isFinal, MOST_ATTEMPTS]);
      return false;
    }
    await query('select letter_sent($1)', [id]);
    return true;
  });
}

/** A server's words may name the recipient: only the code is told. */
function codeOf(error: unknown): string {
  const { code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return code ?? 'unknown';
}

/** Wipes what could not be sent for two weeks, and clears away what is a month old. */
export async function forgetLetters(database: Database): Promise<void> {
  await database.writing(null, ({ query }) => query('select forget_letters()'));
}
