import { setTimeout as sleep } from 'node:timers/promises';
import { REMIND_DAYS } from '@chiron/domain/address';
import type { Database } from '../../platform/database';
import { enqueueLetter } from '../../platform/mail';
import { texts } from './texts';

const EVERY_MS = 6 * 60 * 60 * 1000;

/** Writes to whoever would lose the account with the last affiliation, once in 30 days. */
export async function remindOfAddresses(database: Database, origin: string): Promise<void> {
  const institutions = await database.reading(null, ({ query }) =>
    query<{ id: string; name: string }>('select id, name from institution'),
  );
  for (const { id, name } of institutions)
    await database.writing(id, async (tenant) => {
      const due = await tenant.query<{ address: string }>('select address from take_address_reminders($1)', [
        REMIND_DAYS,
      ]);
      for (const { address: to } of due)
        await enqueueLetter(tenant, { to, ...texts.lastingAddress(name, `${origin}/settings/addresses`) });
    });
}

/** Does so now and again, until it is called off. */
export async function keepReminding(database: Database, origin: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await remindOfAddresses(database, origin);
    await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
