import { ensureSoundProgram, type ProgramFacts } from '@chiron/domain/program';
import { newId, notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { findProgram, type ProgramView } from './program-view';

/** A new program where the actor acts. A coordinator stands in it as its coordinator from the start. */
export function createProgram({ actor, database }: RequestContext, facts: ProgramFacts): Promise<ProgramView> {
  const { actingAt, personId, staffRoles } = actor;
  if (actingAt === null) throw notFound();
  const id = newId();
  return database.writing(actingAt, async (tenant) => {
    ensureSoundProgram(facts);
    await tenant.query('insert into program (institution_id, id, name, purpose, stages) values ($1, $2, $3, $4, $5)', [
      actingAt,
      id,
      facts.name.trim(),
      facts.purpose.trim(),
      [...new Set(facts.stages)],
    ]);
    if (staffRoles.includes('COORDINATOR')) {
      await tenant.query(
        `insert into program_member (institution_id, program_id, person_id, role) values ($1, $2, $3, 'COORDINATOR')`,
        [actingAt, id, personId],
      );
    }
    const program = await findProgram(tenant, { institutionId: actingAt, id });
    await tenant.audit.record('program.created', { programId: id });
    return program;
  });
}
