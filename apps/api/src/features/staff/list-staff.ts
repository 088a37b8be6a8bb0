import type { StaffRole } from '@chiron/domain/permission';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';

/** Somebody with a staff role now. */
export interface StaffPlace {
  readonly personId: string;
  readonly role: StaffRole;
  readonly since: string | null;
  readonly grantedById: string | null;
}

interface StaffRow {
  person_id: string;
  staff_role: StaffRole;
  since: string | null;
  granted_by: string | null;
}

/** Who has a staff role where the actor acts: by name, then role; at most 500. */
export async function listStaff({ actor, database }: RequestContext): Promise<StaffPlace[]> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  const rows = await database.reading(actingAt, ({ query }) =>
    query<StaffRow>(
      `select a.person_id, a.staff_role, a.started_on::text as since, a.granted_by
         from affiliation a join person_record r on r.institution_id = a.institution_id and r.person_id = a.person_id
        where a.institution_id = $1 and a.staff_role is not null and is_current(a)
        order by r.name, a.person_id, a.staff_role limit 500`,
      [actingAt],
    ),
  );
  return rows.map(({ person_id, staff_role, since, granted_by }) => ({
    personId: person_id,
    role: staff_role,
    since,
    grantedById: granted_by,
  }));
}
