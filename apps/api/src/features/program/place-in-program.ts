import { capabilitiesOf, STAFF_ROLES, type StaffRole } from '@chiron/domain/permission';
import { ensureFits, NotOnTheStaff, ProgramArchived, type ProgramRole } from '@chiron/domain/program';
import type { Stage, StageLabels } from '@chiron/domain/stage';
import { notFound, type Tenant } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { manageProgram } from './manage-program';
import type { ProgramKey, ProgramView } from './program-view';

const COORDINATING = STAFF_ROLES.filter((role) => capabilitiesOf(role).includes('programs.manage'));

interface Standing {
  stages: Stage[];
  roles: StaffRole[];
  labels: StageLabels;
}

/** Adds somebody of the institution to a program, or gives them the other role in it. */
export function addToProgram(
  context: RequestContext,
  key: ProgramKey,
  personId: string,
  role: ProgramRole,
): Promise<ProgramView> {
  return manageProgram(context, key, async (tenant, program) => {
    if (program.archivedAt !== null) throw new ProgramArchived();
    const standing = await standingOf(tenant, key.institutionId, personId);
    if (role === 'MEMBER') ensureFits(program, standing.stages, standing.labels);
    else if (!standing.roles.some((held) => COORDINATING.includes(held))) throw new NotOnTheStaff();
    await tenant.query(
      `insert into program_member (institution_id, program_id, person_id, role) values ($1, $2, $3, $4)
       on conflict (institution_id, program_id, person_id) do update set role = excluded.role`,
      [key.institutionId, key.id, personId, role],
    );
    await tenant.audit.record('program-member.added', { programId: key.id, personId, role });
  });
}

export function removeFromProgram(context: RequestContext, key: ProgramKey, personId: string): Promise<ProgramView> {
  return manageProgram(context, key, async (tenant) => {
    const removed = await tenant.query(
      'delete from program_member where institution_id = $1 and program_id = $2 and person_id = $3 returning person_id',
      [key.institutionId, key.id, personId],
    );
    if (removed.length > 0) await tenant.audit.record('program-member.removed', { programId: key.id, personId });
  });
}

/** What somebody whom the institution records is there now; anybody else is not found. */
async function standingOf({ query }: Tenant, institutionId: string, personId: string): Promise<Standing> {
  const [standing] = await query<Standing>(
    `select array(select a.stage from affiliation a where a.institution_id = r.institution_id and a.person_id = r.person_id
                   and a.stage is not null and is_current(a) order by a.started_on desc nulls last) as stages,
            array(select a.staff_role from affiliation a where a.institution_id = r.institution_id and a.person_id = r.person_id
                   and a.staff_role is not null and is_current(a)) as roles, i.stage_labels as labels
       from person_record r join institution i on i.id = r.institution_id
      where r.institution_id = $1 and r.person_id = $2`,
    [institutionId, personId],
  );
  if (!standing) throw notFound();
  return standing;
}
