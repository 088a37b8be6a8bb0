import { readSource } from '@chiron/domain/import';
import { may } from '@chiron/domain/permission';
import { newId, notFound } from '../../platform/database';
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
    await tenant.query(
      `insert into import (institution_id, id, source, state, started_by) values ($1, $2, $3, 'UPLOADING', $4)`,
      [institutionId, id, named, actor.personId],
    );
    const begun = viewOf(await findImport(tenant, { institutionId, id }), now());
    await tenant.audit.record('import.begun', { importId: id });
    return begun;
  });
}
