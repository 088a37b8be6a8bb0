import type { Logger } from './log';

const AT_ONCE = 2;

/** Work that outlives the request which began it. It ends with the process, which calls it off and waits for it. */
export class Background {
  readonly #log: Logger;
  readonly #calledOff = new AbortController();
  readonly #works = new Set<Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Begins work and returns at once. Work tells its own failures; one that it does not expect is logged. */
  begin(work: (signal: AbortSignal) => Promise<void>): void {
    const begun = work(this.#calledOff.signal)
      .catch((error: unknown) => {
        this.#log.error({ err: error }, 'work in the background failed');
      })
      .finally(() => this.#works.delete(begun));
    this.#works.add(begun);
  }

  /** Heavy parts of works wait here for each other: each holds a connection, and memory. */
  async inTurn<T>(part: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await part();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  async stop(): Promise<void> {
    this.#calledOff.abort(new Error('The server stops.'));
    await Promise.allSettled(this.#works);
  }
}
