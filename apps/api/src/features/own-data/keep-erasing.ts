import { setTimeout as sleep } from 'node:timers/promises';
import { newId, type Database } from '../../platform/database';
import type { Logger } from '../../platform/log';

const EVERY_MS = 60 * 60 * 1000;
/** An id for each record that may be anonymised and one for the account. */
const EVENTS = 20;

/**
 * Deletes the accounts that are due. Each goes in one transaction, which another process that is at it passes over; one that
 * fails is logged and tried again the next time, and does not keep the others waiting.
 */
export async function eraseDue(database: Database, log: Logger): Promise<number> {
  const due = await database.reading(null, ({ query }) => query<{ id: string }>('select due_erasures() as id'));
  let done = 0;
  for (const { id } of due) {
    try {
      const events = Array.from({ length: EVENTS }, newId);
      const [row] = await database.writing(null, ({ query }) =>
        query<{ erased: boolean }>('select erase_person($1, $2) as erased', [id, events]),
      );
      if (row?.erased) done += 1;
    } catch (error) {
      log.error({ err: error }, 'an account that was to be deleted was not');
    }
  }
  return done;
}

/** Does so now and again, until it is called off. */
export async function keepErasing(database: Database, log: Logger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await eraseDue(database, log);
    await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
