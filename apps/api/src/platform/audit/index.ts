import { newId } from '../database/new-id';

/** What may be told of an event's subject: ids and words of the schema. A name, an address or text has no place here. */
export type AuditSubject = Readonly<Record<string, string | number | boolean | null>>;

export interface Audit {
  /**
   * Appends an event to the chain of the scoped institution. It locks the chain until the transaction ends: record last.
   * `action` is `<thing>.<what-happened>`, such as `mentorship.ended`.
   */
  record(action: string, subject: AuditSubject): Promise<void>;
}

type Query = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

export function auditThrough(query: Query): Audit {
  return {
    record: async (action, subject) => {
      await query('select record_audit($1, $2, $3)', [newId(), action, JSON.stringify(subject)]);
    },
  };
}
