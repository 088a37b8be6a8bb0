import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database';
import type { Logger } from '../log';
import { forgetLetters, sendLetters, type Post } from '../mail';
import { workOffJobs, type JobHandlers } from './work-off';

const LOOK_EVERY_MS = 500;
const FORGET_EVERY_MS = 60 * 60 * 1000;

interface Parts {
  readonly database: Database;
  readonly handlers: JobHandlers;
  /** Null where no SMTP server is configured: letters then stay in the outbox. */
  readonly post: Post | null;
  readonly log: Logger;
}

/**
 * Does jobs and sends letters, in every process over the same database. It looks twice a second, which also holds behind a
 * pooler in transaction mode, where nothing can be listened to.
 */
export class Worker {
  readonly #parts: Parts;
  #forgotAt = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Works until it is called off; what is under way is finished first. */
  async keepWorking(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#tryWorking(signal);
      await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
    this.#parts.post?.close();
  }

  /** Does all that is due now, and what comes of it. */
  async workOff(signal?: AbortSignal): Promise<void> {
    const { database, handlers, post, log } = this.#parts;
    for (let done = 1; done > 0 && !signal?.aborted;) {
      done = await workOffJobs(database, handlers, log);
      if (post) done += await sendLetters(database, post, log, signal);
    }
  }

  /** The database may be away for a while: that is told once per look, and the next look may find it back. */
  async #tryWorking(signal: AbortSignal): Promise<void> {
    const { database, log } = this.#parts;
    try {
      await this.workOff(signal);
      if (Date.now() - this.#forgotAt < FORGET_EVERY_MS) return;
      await forgetLetters(database);
      this.#forgotAt = Date.now();
    } catch (error) {
      if (signal.aborted) return;
      log.error(
        { fault: error instanceof Error ? error.name : 'Error' },
        'jobs and letters wait: the database did not answer',
      );
      await sleep(5_000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
