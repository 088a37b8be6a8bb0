import { ensureSoundProgram, ProgramFactsRefused, type ProgramFacts } from '@chiron/domain/program';
import type { RequestContext } from '../../platform/request-context';
import { manageProgram } from './manage-program';
import type { ProgramKey, ProgramView } from './program-view';

/** Names a program anew, with its purpose and stages. Whoever belongs to it stays, whatever their stage. */
export function changeProgram(
  context: RequestContext,
  key: ProgramKey,
  facts: ProgramFacts & { readonly version: number },
): Promise<ProgramView> {
  return manageProgram(context, key, async (tenant, program) => {
    ensureSoundProgram(facts);
    if (facts.version !== program.version)
      throw new ProgramFactsRefused('version', 'Somebody changed this program meanwhile. Look at it again.');
    await tenant.query(
      `update program set name = $3, purpose = $4, stages = $5, version = version + 1 where institution_id = $1 and id = $2`,
      [key.institutionId, key.id, facts.name.trim(), facts.purpose.trim(), [...new Set(facts.stages)]],
    );
    await tenant.audit.record('program.changed', { programId: key.id });
  });
}

/** Puts a program into the archive, where nobody is added to it, or takes it out again. */
export function archiveProgram(context: RequestContext, key: ProgramKey, isArchived: boolean): Promise<ProgramView> {
  return manageProgram(context, key, async (tenant, program) => {
    if ((program.archivedAt !== null) === isArchived) return;
    await tenant.query(
      `update program set archived_at = case when $3 then now() end, version = version + 1 where institution_id = $1 and id = $2`,
      [key.institutionId, key.id, isArchived],
    );
    await tenant.audit.record(isArchived ? 'program.archived' : 'program.reopened', { programId: key.id });
  });
}
