import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Tenant } from '../../platform/database';

const EVERY_MS = 6 * 60 * 60 * 1000;

/** Files name people: those of imports that nobody went on with for a day are removed, and the imports given up. */
export async function forgetOldFiles(database: Database): Promise<void> {
  const institutions = await database.reading(null, ({ query }) => query<{ id: string }>('select id from institution'));
  for (const { id } of institutions) await database.writing(id, (tenant) => forgetAt(tenant, id));
}

/** Does so now and again, until it is called off. */
export async function keepForgetting(database: Database, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await forgetOldFiles(database);
    await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

async function forgetAt({ query }: Tenant, institutionId: string): Promise<void> {
  const old = await query<{ id: string }>(
    `select i.id from import i
      where i.institution_id = $1 and greatest(i.updated_at, i.heartbeat_at) < now() - interval '1 day'
        and exists (select from import_file_chunk c where c.institution_id = i.institution_id and c.import_id = i.id)
        for update skip locked`,
    [institutionId],
  );
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return;
  await query('delete from import_file_chunk where institution_id = $1 and import_id = any ($2)', [institutionId, ids]);
  await query(
    `update import set state = 'CANCELLED', updated_at = now() where institution_id = $1 and id = any ($2) and state <> 'APPLIED'`,
    [institutionId, ids],
  );
}
