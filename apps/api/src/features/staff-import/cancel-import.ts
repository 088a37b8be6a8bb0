import { ImportOver, stateNow } from '@chiron/domain/import';
import type { RequestContext } from '../../platform/request-context';
import { findImport, importKey, viewOf, type ImportView } from './import-view';
import { removeFiles } from './stored-file';

/** Calls work off, which stops within a second or two; what is not at work is given up, and its files are removed. */
export function cancelImport(context: RequestContext, id: string): Promise<ImportView> {
  const key = importKey(context, id);
  return context.database.writing(key.institutionId, async (tenant) => {
    const row = await findImport(tenant, key, true);
    const state = stateNow({ state: row.state, heartbeatAt: row.heartbeat_at }, context.now());
    const parameters = [key.institutionId, key.id];
    switch (state) {
      case 'APPLIED':
        throw new ImportOver(state);
      case 'CANCELLED':
        break;
      case 'CHECKING':
      case 'APPLYING':
        await tenant.query('update import set cancel_asked = true where institution_id = $1 and id = $2', parameters);
        break;
      case 'UPLOADING':
      case 'CHECKED':
      case 'FAILED':
        await tenant.query(
          `update import set state = 'CANCELLED', fault = null, updated_at = now() where institution_id = $1 and id = $2`,
          parameters,
        );
        await removeFiles(tenant, key);
    }
    const view = viewOf(await findImport(tenant, key), context.now());
    if (state !== 'CANCELLED') await tenant.audit.record('import.cancelled', { importId: key.id });
    return view;
  });
}
