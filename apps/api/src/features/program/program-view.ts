import { toGlobalId } from '@chiron/domain/ids';
import type { ProgramFacts } from '@chiron/domain/program';
import type { Stage } from '@chiron/domain/stage';
import { notFound, type Tenant } from '../../platform/database';
import { keyOf } from '../../platform/graphql';

export interface ProgramKey {
  readonly institutionId: string;
  readonly id: string;
}

/** A program as the schema shows it. */
export interface ProgramView extends ProgramFacts {
  readonly typeName: 'Program';
  readonly id: string;
  readonly programId: string;
  readonly institutionId: string;
  readonly archivedAt: string | null;
  readonly version: number;
  readonly memberCount: number;
  readonly coordinatorIds: readonly string[];
}

export interface ProgramRow {
  institution_id: string;
  id: string;
  name: string;
  purpose: string;
  stages: Stage[];
  archived_at: Date | null;
  version: number;
  member_count: number;
  coordinator_ids: string[];
}

export const PROGRAM_SQL = `
  select p.institution_id, p.id, p.name, p.purpose, p.stages, p.archived_at, p.version,
         (select count(*)::int from program_member m
           where m.institution_id = p.institution_id and m.program_id = p.id and m.role = 'MEMBER') as member_count,
         array(select m.person_id from program_member m
                where m.institution_id = p.institution_id and m.program_id = p.id and m.role = 'COORDINATOR') as coordinator_ids
    from program p where p.institution_id = $1`;

/** A program's global id carries its institution. */
export function programKey(globalId: string): ProgramKey {
  const { institutionId, id } = keyOf('Program', globalId);
  if (institutionId === null) throw notFound();
  return { institutionId, id };
}

export function viewOf(row: ProgramRow): ProgramView {
  return {
    typeName: 'Program',
    id: toGlobalId('Program', row.id, row.institution_id),
    programId: row.id,
    institutionId: row.institution_id,
    name: row.name,
    purpose: row.purpose,
    stages: row.stages,
    archivedAt: row.archived_at?.toISOString() ?? null,
    version: row.version,
    memberCount: row.member_count,
    coordinatorIds: row.coordinator_ids,
  };
}

export async function findProgram({ query }: Pick<Tenant, 'query'>, key: ProgramKey): Promise<ProgramView> {
  const [row] = await query<ProgramRow>(`${PROGRAM_SQL} and p.id = $2`, [key.institutionId, key.id]);
  if (!row) throw notFound();
  return viewOf(row);
}
