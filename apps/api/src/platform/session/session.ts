import { createHash, randomBytes } from 'node:crypto';
import { STAFF_ROLES, type StaffRole } from '@chiron/domain/permission';
import type { Database } from '../database';
import type { SignedInActor } from '../request-context';

/** A session lasts twelve hours, however busy it is. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** What stands in the table for an opaque 256-bit token. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Opens a session for an account and returns its token, which is nowhere else. */
export async function openSession(database: Database, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.writing(null, ({ query }) =>
    query('select open_session($1, $2, $3)', [tokenHash(token), accountId, SESSION_SECONDS]),
  );
  return token;
}

interface ActorRow {
  account_id: string;
  person_id: string;
  acting_at: string | null;
  staff_roles: string[];
  member_of: string[];
  is_operator: boolean;
}

/** An institution that an operator has taken out of use is as if one did not belong to it. */
const ACTOR_SQL = `
  select a.account_id, a.person_id, a.is_operator, i.id as acting_at,
         case when i.id is null then '{}' else a.staff_roles end as staff_roles,
         array(select o.id from institution o where o.id = any (a.member_of) and o.deactivated_at is null) as member_of
    from session_actor($1) a left join institution i on i.id = a.acting_at and i.deactivated_at is null`;

/** Who holds this token now: asked anew at each request, so that what was revoked is gone with the next one. */
export async function actorOf(database: Database, token: string | null): Promise<SignedInActor | null> {
  if (token === null || token.length !== 43) return null;
  const [row] = await database.statement<ActorRow>(ACTOR_SQL, [tokenHash(token)]);
  if (!row) return null;
  return {
    accountId: row.account_id,
    personId: row.person_id,
    actingAt: row.acting_at,
    memberOf: row.member_of,
    isOperator: row.is_operator,
    staffRoles: STAFF_ROLES.filter((role: StaffRole) => row.staff_roles.includes(role)),
  };
}
