import { Refusal } from '@chiron/domain/refusal';
import { newId, notFound, type Tenant } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { readAccess, type PersonAccess } from './read-access';

export class OwnAccess extends Refusal {
  readonly code = 'OWN_ACCESS';
  constructor() {
    super('You can’t end your own access. Ask another admin.');
  }
}

/** Somebody leaves: the affiliations here end today, and with them all access to this institution. The account stays. */
export function endAffiliation(context: RequestContext, id: string): Promise<PersonAccess> {
  return end(context, id, false);
}

/**
 * The same, and the account closes too, sessions and mailed links with it, unless the person stands elsewhere: an
 * institution cannot take away what is not its own. Which of the two it was is not told, for it would tell of the others.
 */
export function deactivateAccount(context: RequestContext, id: string): Promise<PersonAccess> {
  return end(context, id, true);
}

async function end(context: RequestContext, id: string, closesAccount: boolean): Promise<PersonAccess> {
  const { id: personId } = keyOf('Person', id);
  const { actor, database } = context;
  if (personId === actor.personId) throw new OwnAccess();
  return database.writing(actor.actingAt, async (tenant) => {
    const ended = await endAffiliations(tenant, personId);
    if (ended.length === 0) throw notFound();
    const values = [actor.actingAt, newId(), personId, JSON.stringify(ended), closesAccount, actor.personId];
    await tenant.query(
      'insert into ended_access (institution_id, id, person_id, affiliations, closes_account, ended_by) values ($1, $2, $3, $4, $5, $6)',
      values,
    );
    if (closesAccount) await tenant.query('select close_account_of($1)', [personId]);
    const access = await readAccess(tenant, personId);
    await tenant.audit.record(closesAccount ? 'account.deactivated' : 'affiliation.ended', { personId });
    return access;
  });
}

/** Ends what is current, and answers it as it was. */
function endAffiliations({ query, institutionId }: Tenant, personId: string): Promise<object[]> {
  return query(
    `with current as (
       select a.id, a.ended_on, a.ended_precision from affiliation a
        where a.institution_id = $1 and a.person_id = $2 and is_current(a) for update)
     update affiliation a set ended_on = current_date, ended_precision = 'day' from current
      where a.institution_id = $1 and a.id = current.id
     returning current.id, current.ended_on::text, current.ended_precision`,
    [institutionId, personId],
  );
}
