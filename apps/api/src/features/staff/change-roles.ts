import { ensureAdminRemains, NoAccountYet, type StaffRole } from '@chiron/domain/permission';
import { newId, notFound, type Tenant } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';

interface Change {
  readonly personId: string;
  readonly role: StaffRole;
}

/** Gives somebody of the institution a staff role from today. Their next request holds it. */
export function grantRole(context: RequestContext, { personId, role }: Change): Promise<boolean> {
  return underLock(context, async (tenant, institutionId) => {
    const recorded = await tenant.query('select from person_record where institution_id = $1 and person_id = $2', [
      institutionId,
      personId,
    ]);
    if (recorded.length === 0) throw notFound();
    const accounts = await tenant.query('select * from people_with_account($1)', [[personId]]);
    if (accounts.length === 0) throw new NoAccountYet();
    if (await holds(tenant, institutionId, { personId, role })) return;
    await tenant.query(
      `insert into affiliation (institution_id, id, person_id, staff_role, started_on, started_precision, ended_precision, granted_by)
       values ($1, $2, $3, $4, current_date, 'day', 'open', $5)`,
      [institutionId, newId(), personId, role, context.actor.personId],
    );
    await tenant.audit.record('role.granted', { personId, role });
  });
}

/** Takes a staff role away at once. The last admin keeps theirs. */
export function revokeRole(context: RequestContext, { personId, role }: Change): Promise<boolean> {
  return underLock(context, async (tenant, institutionId) => {
    if (!(await holds(tenant, institutionId, { personId, role }))) throw notFound();
    if (role === 'INSTITUTION_ADMIN') ensureAdminRemains(await adminsOf(tenant, institutionId), personId);
    // A role may stand on the same affiliation as a training stage, which goes on without it.
    await tenant.query(
      `update affiliation a set staff_role = case when stage is null then staff_role end,
              ended_on = case when stage is null then current_date else ended_on end,
              ended_precision = case when stage is null then 'day' else ended_precision end
        where institution_id = $1 and person_id = $2 and staff_role = $3 and is_current(a)`,
      [institutionId, personId, role],
    );
    await tenant.audit.record('role.revoked', { personId, role });
  });
}

/** One change of roles at a time in an institution, so that two admins cannot remove each other. */
function underLock(
  { actor, database }: RequestContext,
  work: (tenant: Tenant, institutionId: string) => Promise<void>,
): Promise<boolean> {
  const { actingAt } = actor;
  if (actingAt === null) throw notFound();
  return database.writing(actingAt, async (tenant) => {
    await tenant.query('select from institution where id = $1 for update', [actingAt]);
    // What the session said may have been revoked while this one waited.
    if (!(await holds(tenant, actingAt, { personId: actor.personId, role: 'INSTITUTION_ADMIN' }))) throw notFound();
    await work(tenant, actingAt);
    return true;
  });
}

async function holds({ query }: Tenant, institutionId: string, { personId, role }: Change): Promise<boolean> {
  const found = await query(
    'select from affiliation a where institution_id = $1 and person_id = $2 and staff_role = $3 and is_current(a)',
    [institutionId, personId, role],
  );
  return found.length > 0;
}

/** Admins who can sign in. */
async function adminsOf({ query }: Tenant, institutionId: string): Promise<string[]> {
  const rows = await query<{ person_id: string }>(
    `select people_with_account(array(select a.person_id from affiliation a where a.institution_id = $1
       and a.staff_role = 'INSTITUTION_ADMIN' and is_current(a))) as person_id`,
    [institutionId],
  );
  return rows.map(({ person_id }) => person_id);
}
