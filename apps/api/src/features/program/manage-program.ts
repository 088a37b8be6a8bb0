import { mayManageProgram } from '@chiron/domain/program';
import { notFound, type Tenant } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { findProgram, type ProgramKey, type ProgramView } from './program-view';

/** Changes a program that the actor may manage, under a lock, and answers with it as it is then. */
export function manageProgram(
  { actor, database }: RequestContext,
  key: ProgramKey,
  change: (tenant: Tenant, program: ProgramView) => Promise<void>,
): Promise<ProgramView> {
  return database.writing(key.institutionId, async (tenant) => {
    const locked = await tenant.query('select from program where institution_id = $1 and id = $2 for update', [
      key.institutionId,
      key.id,
    ]);
    if (locked.length === 0) throw notFound();
    const program = await findProgram(tenant, key);
    if (!mayManageProgram(actor, program)) throw notFound();
    await change(tenant, program);
    return findProgram(tenant, key);
  });
}
