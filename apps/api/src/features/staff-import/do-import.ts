import { ensureCanApply, ensureCanCheck } from '@chiron/domain/import';
import type { RequestContext } from '../../platform/request-context';
import { factsOf, findImport, importKey, viewOf, type ImportView } from './import-view';
import { workOn, type Skips } from './work';

/** Begins a dry run of the uploaded files. */
export function checkImport(context: RequestContext, id: string): Promise<ImportView> {
  return begin(context, id, 'CHECKING', { refused: false, conflicts: false });
}

/** Begins to write what the last check found. */
export function applyImport(context: RequestContext, id: string, skips: Skips): Promise<ImportView> {
  return begin(context, id, 'APPLYING', skips);
}

async function begin(
  context: RequestContext,
  id: string,
  state: 'CHECKING' | 'APPLYING',
  skips: Skips,
): Promise<ImportView> {
  const key = importKey(context, id);
  const begun = await context.database.writing(key.institutionId, async (tenant) => {
    const facts = factsOf(await findImport(tenant, key, true));
    if (state === 'CHECKING') ensureCanCheck(facts, context.now());
    else ensureCanApply(facts, skips, context.now());
    await tenant.query(
      `update import set state = $3, phase = null, progress = 0, fault = null, cancel_asked = false,
              report = case when $3 = 'CHECKING' then null else report end, heartbeat_at = now(), updated_at = now()
        where institution_id = $1 and id = $2`,
      [key.institutionId, key.id, state],
    );
    return findImport(tenant, key);
  });
  workOn(context, begun, skips);
  return viewOf(begun, context.now());
}
