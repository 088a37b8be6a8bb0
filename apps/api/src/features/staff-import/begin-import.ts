import { readSource } from '@chiron/domain/import';
import { may } from '@chiron/domain/permission';
import { newId, notFound, type Tenant } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { findImport, viewOf, type ImportView } from './import-view';

/** Begins an import at the institution that the actor acts at; its files come next. */
export async function beginImport(
  { actor, database, now }: RequestContext,
  source: string | null | undefined,
): Promise<ImportView> {
  const { actingAt: institutionId } = actor;
  if (institutionId === null || !may(actor, 'import.run', institutionId)) throw notFound();
  const [id, named] = [newId(), readSource(source)];
  return database.writing(institutionId, async (tenant) => {
    await forgetOldFiles(tenant, institutionId);
    await tenant.query(
      `insert into import (institution_id, id, source, state, started_by) values ($1, $2, $3, 'UPLOADING', $4)`,
      [institutionId, id, named, actor.personId],
    );
    return viewOf(await findImport(tenant, { institutionId, id }), now());
  });
}

/** Files name people: those of imports that nobody went on with for a day are removed. */
async function forgetOldFiles({ query }: Tenant, institutionId: string): Promise<void> {
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
  await query('delete from import_file where institution_id = $1 and import_id = any ($2)', [institutionId, ids]);
  await query(
    `update import set state = 'CANCELLED', updated_at = now() where institution_id = $1 and id = any ($2) and state <> 'APPLIED'`,
    [institutionId, ids],
  );
}
