import { notFound, type Tenant } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';

export interface PersonAccess {
  readonly personId: string;
  readonly isCurrent: boolean;
  /** When this institution ended it by hand; null where it did not, or restored it. */
  readonly endedAt: Date | null;
}

/** Whether a person has access to the institution at which the actor acts. */
export function personAccess({ actor, database }: RequestContext, id: string): Promise<PersonAccess> {
  const { id: personId } = keyOf('Person', id);
  return database.reading(actor.actingAt, (tenant) => readAccess(tenant, personId));
}

export async function readAccess({ query, institutionId }: Tenant, personId: string): Promise<PersonAccess> {
  const [access] = await query<PersonAccess>(
    `select r.person_id as "personId",
            exists (select from affiliation a where a.institution_id = r.institution_id and a.person_id = r.person_id and is_current(a)) as "isCurrent",
            (select e.ended_at from ended_access e
              where e.institution_id = r.institution_id and e.person_id = r.person_id and e.restored_at is null) as "endedAt"
       from person_record r where r.institution_id = $1 and r.person_id = $2`,
    [institutionId, personId],
  );
  if (!access) throw notFound();
  return access;
}
