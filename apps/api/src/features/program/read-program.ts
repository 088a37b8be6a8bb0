import { may } from '@chiron/domain/permission';
import type { ProgramRole } from '@chiron/domain/program';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { findProgram, programKey, type ProgramView } from './program-view';

/** One program, for staff of its institution. */
export async function readProgram({ actor, database }: RequestContext, id: string): Promise<ProgramView> {
  const key = programKey(id);
  if (!may(actor, 'programs.read', key.institutionId)) throw notFound();
  return database.reading(key.institutionId, (tenant) => findProgram(tenant, key));
}

export interface ProgramPlace {
  readonly personId: string;
  readonly role: ProgramRole;
  readonly since: string;
}

interface PlaceRow {
  person_id: string;
  role: ProgramRole;
  created_at: Date;
}

/** Who stands in a program: coordinators first, then by when they came; at most 500. */
export async function peopleOf({ database }: RequestContext, program: ProgramView): Promise<ProgramPlace[]> {
  const rows = await database.reading(program.institutionId, ({ query }) =>
    query<PlaceRow>(
      `select person_id, role, created_at from program_member where institution_id = $1 and program_id = $2
        order by role, created_at, person_id limit 500`,
      [program.institutionId, program.programId],
    ),
  );
  return rows.map(({ person_id, role, created_at }) => ({
    personId: person_id,
    role,
    since: created_at.toISOString(),
  }));
}
