import { newId, type Tenant } from '../database';

/** What a job is about: ids, and at most what its letter needs. It is gone when the job is done. */
export type JobSubject = Readonly<Record<string, string | number | boolean | null>>;

interface JobOptions {
  /** Not before then; at once unless told. */
  readonly dueAt?: Date;
  /** While a job of this key waits, another is not added. The key also calls it off. */
  readonly key?: string;
}

/**
 * Has something done once, at or after its time, by the handler of that name: enqueued in the transaction that causes it.
 * The handler runs in one transaction scoped to the same institution, which also ends the job: its effect in the database
 * happens once, although several processes work and any of them may be killed.
 */
export async function enqueueJob(
  { query }: Pick<Tenant, 'query'>,
  name: string,
  subject: JobSubject,
  { dueAt, key }: JobOptions = {},
): Promise<void> {
  const values = [newId(), name, JSON.stringify(subject), dueAt?.toISOString() ?? null, key ?? null];
  await query('select enqueue_job($1, $2, $3, $4, $5)', values);
}

/** Calls off a job that waits, by its key, within the institution for which it was enqueued. */
export async function cancelJob({ query }: Pick<Tenant, 'query'>, key: string): Promise<void> {
  await query('select cancel_job($1)', [key]);
}
