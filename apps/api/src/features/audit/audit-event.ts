import type { Tenant } from '../../platform/database';
import type { AuditSubject } from '../../platform/audit';

/** One event of an institution's chain, as the schema shows it. */
export interface AuditEventView {
  readonly id: string;
  readonly n: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: AuditSubject;
}

/** Which events: all of these hold. Dates are days of the institution, both included. */
export interface AuditFilter {
  readonly actorId: string | null;
  readonly action: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface Row {
  readonly id: string;
  readonly n: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject: AuditSubject;
}

const EVENTS = `
select e.id, e.n::text, e.at, e.actor_id, e.action, e.subject
  from audit_event e join institution i on i.id = e.institution_id
 where e.institution_id = $1 and e.n < $2
   and ($3::uuid is null or e.actor_id = $3)
   and ($4::text is null or e.action = $4)
   and ($5::date is null or e.at >= $5::date::timestamp at time zone i.time_zone)
   and ($6::date is null or e.at < ($6::date + 1)::timestamp at time zone i.time_zone)
 order by e.n desc limit $7`;

/** Before this number; everything for a page that begins at the newest. */
export const NEWEST = Number.MAX_SAFE_INTEGER;

/** Events of the scoped institution before `n`, the newest first. */
export async function eventsBefore(
  { query, institutionId }: Tenant,
  { actorId, action, from, to }: AuditFilter,
  n: number,
  most: number,
): Promise<AuditEventView[]> {
  const rows = await query<Row>(EVENTS, [institutionId, n, actorId, action, from, to, most]);
  return rows.map((row) => ({ ...row, n: Number(row.n), at: row.at.toISOString(), actorId: row.actor_id }));
}

/** The people of an event: who did it, and whom its subject names. */
export function peopleOf({ actorId, subject }: AuditEventView): string[] {
  const named = Object.entries(subject).flatMap(([name, value]) => (isPerson(name) ? String(value) : []));
  return actorId === null ? named : [actorId, ...named];
}

/** Whether a fact of a subject names a person: `personId`, `adminId`, `mentorId` … */
export function isPerson(name: string): boolean {
  return /(^p|P)erson(Id)?$|^(actor|admin|mentor|mentee|holder|member|handler)Id$/.test(name);
}
