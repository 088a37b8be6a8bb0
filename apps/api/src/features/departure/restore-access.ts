import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { readAccess, type PersonAccess } from './read-access';

/** Gives back what this institution ended by hand: the affiliations as they were, and the account if it closed it. */
export function restoreAccess({ actor, database }: RequestContext, id: string): Promise<PersonAccess> {
  const { id: personId } = keyOf('Person', id);
  return database.writing(actor.actingAt, async (tenant) => {
    const [ended] = await tenant.query<{ affiliations: object }>(
      `update ended_access set restored_at = now()
        where institution_id = $1 and person_id = $2 and restored_at is null returning affiliations`,
      [actor.actingAt, personId],
    );
    if (!ended) throw notFound();
    await tenant.query(
      `update affiliation a set ended_on = was.ended_on, ended_precision = was.ended_precision
         from jsonb_to_recordset($3::jsonb) was(id uuid, ended_on date, ended_precision text)
        where a.institution_id = $1 and a.person_id = $2 and a.id = was.id`,
      [actor.actingAt, personId, JSON.stringify(ended.affiliations)],
    );
    await tenant.query('select reopen_account_of($1)', [personId]);
    const access = await readAccess(tenant, personId);
    await tenant.audit.record('access.restored', { personId });
    return access;
  });
}
