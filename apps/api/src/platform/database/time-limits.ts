/** How long one statement of a transaction may take, wait for a lock, and how long the transaction may lie idle, in seconds. */
export interface TimeLimits {
  readonly statement: number;
  readonly lock: number;
  readonly idle: number;
}

export const READING: TimeLimits = { statement: 15, lock: 5, idle: 60 };
export const WRITING: TimeLimits = { statement: 30, lock: 10, idle: 60 };
/** Work that nobody waits for at a screen: imports, exports, jobs. */
export const AT_WORK: TimeLimits = { statement: 3_600, lock: 60, idle: 900 };

/** The limits as one message of settings: for the session, or with `local` for one transaction. */
export function limitStatement({ statement, lock, idle }: TimeLimits, local = ''): string {
  return [
    `set ${local} statement_timeout = '${statement}s'`,
    `set ${local} lock_timeout = '${lock}s'`,
    `set ${local} idle_in_transaction_session_timeout = '${idle}s'`,
  ].join('; ');
}
