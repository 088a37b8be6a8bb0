import { createHash } from 'node:crypto';
import { TooManyTries } from '@chiron/domain/sign-in';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database';

/** How often something may be tried: `tries` within `seconds`; one more, and it is refused for `blockSeconds`. */
export interface Limit {
  readonly name: string;
  readonly tries: number;
  readonly seconds: number;
  readonly blockSeconds: number;
}

/**
 * Counts tries in the database, so that a limit holds across processes and restarts. Keys are hashed: the table tells
 * nobody's address.
 */
export class Throttle {
  readonly #store: object;
  readonly #limiters = new Map<string, RateLimiterPostgres>();

  constructor(database: Database) {
    this.#store = {
      query: async ({ text, values }: { text: string; values: unknown[] }) => {
        const rows = await database.statement(text, values);
        return { rows, rowCount: rows.length };
      },
    };
  }

  /** Counts one try; throws `TooManyTries` with the seconds to wait when it is one too many. */
  async consume(limit: Limit, key: string): Promise<void> {
    try {
      await this.#of(limit).consume(hashed(limit, key));
    } catch (told) {
      if (told instanceof RateLimiterRes) throw new TooManyTries(Math.max(1, Math.ceil(told.msBeforeNext / 1000)));
      throw told;
    }
  }

  /** Takes one try back: it was a rightful one. */
  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.#of(limit).reward(hashed(limit, key));
  }

  /** Forgets all tries under this key. */
  async reset(limit: Limit, key: string): Promise<void> {
    await this.#of(limit).delete(hashed(limit, key));
  }

  #of({ name, tries, seconds, blockSeconds }: Limit): RateLimiterPostgres {
    const known = this.#limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.#store,
      storeType: 'pool',
      tableName: 'throttle',
      tableCreated: true,
      // Each limiter would begin a timer; expired rows are cleared by whoever comes next under the same key.
      clearExpiredByTimeout: this.#limiters.size === 0,
      keyPrefix: '',
      points: tries,
      duration: seconds,
      blockDuration: blockSeconds,
    });
    this.#limiters.set(name, limiter);
    return limiter;
  }
}

function hashed({ name }: Limit, key: string): string {
  return createHash('sha256').update(`${name}\n${key}`).digest('base64url');
}
