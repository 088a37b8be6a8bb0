import { isUuid } from '@chiron/domain/ids';
import { badInput, keyOf } from '../../platform/graphql';
import type { AuditFilter } from './audit-event';

export interface AuditQuestion {
  readonly actorId?: string | null;
  readonly action?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** What a question asks for; each fault names its field. `actorId` is a global id. */
export function readFilter({ actorId, action, from, to }: AuditQuestion): AuditFilter {
  if (action && !/^[a-z-]{1,40}\.[a-z-]{1,40}$/.test(action))
    throw badInput('action', 'Choose one of the actions that auditActions lists.');
  return {
    actorId: actorId ? readPerson(actorId) : null,
    action: action || null,
    from: readDay('from', from),
    to: readDay('to', to),
  };
}

function readPerson(globalId: string): string {
  const { id } = keyOf('Person', globalId);
  if (!isUuid(id)) throw badInput('actorId', 'This is not the id of a person.');
  return id;
}

function readDay(field: 'from' | 'to', text: string | null | undefined): string | null {
  if (!text) return null;
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw badInput(field, 'Give a day that exists, such as 2026-07-01.');
  return text;
}
