import { createHash, randomBytes } from 'node:crypto';
import { STAFF_ROLES, type StaffRole } from '@chiron/domain/permission';
import { newId, type Database, type Tenant } from '../database';
import type { SignedInActor } from '../request-context';

/** A session lasts twelve hours, however busy it is; one that lies idle for an hour asks for a new proof. */
export const SESSION_SECONDS = 12 * 60 * 60;
const PENDING_SECONDS = 10 * 60;

/** What stands in the table for an opaque 256-bit token. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** An opaque 256-bit token: whoever holds it may. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How somebody got in; kept with the session and in the audit. */
export type SignInMethod = 'PASSWORD' | 'PASSKEY' | 'LINK' | 'SIGN_ON' | 'DEMO';

export interface NewSession {
  readonly accountId: string;
  readonly method: SignInMethod;
  readonly device: string;
  /** It waits for a second factor and answers nothing else. */
  readonly isPending: boolean;
}

/** Inserts a session within a transaction. Only `begin` of the account feature opens one for a person's browser. */
export async function insertSession({ query }: Tenant, session: NewSession): Promise<{ token: string; id: string }> {
  const { accountId, method, device, isPending } = session;
  const [token, id] = [newToken(), newId()];
  const seconds = isPending ? PENDING_SECONDS : SESSION_SECONDS;
  const values = [tokenHash(token), accountId, seconds, id, isPending ? 'PENDING' : 'OPEN', method, device];
  await query('select open_session($1, $2, $3, $4, $5, $6, $7)', values);
  return { token, id };
}

/** A session that nobody proved anything for: for tests. Returns its token, which is nowhere else. */
export async function openSession(database: Database, accountId: string): Promise<string> {
  const session = { accountId, method: 'PASSWORD', device: 'Unknown device', isPending: false } as const;
  const { token } = await database.writing(null, (tenant) => insertSession(tenant, session));
  return token;
}

interface ActorRow {
  account_id: string;
  person_id: string;
  acting_at: string | null;
  staff_roles: string[];
  member_of: string[];
  is_operator: boolean;
  is_stale: boolean;
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
  // That it is in use is written at most once a minute.
  if (row.is_stale) await database.statement('select touch_session($1)', [tokenHash(token)]);
  return {
    accountId: row.account_id,
    personId: row.person_id,
    actingAt: row.acting_at,
    memberOf: row.member_of,
    isOperator: row.is_operator,
    staffRoles: STAFF_ROLES.filter((role: StaffRole) => row.staff_roles.includes(role)),
  };
}
