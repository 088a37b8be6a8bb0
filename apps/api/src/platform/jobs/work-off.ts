import type { Database, Tenant } from '../database';
import type { Logger } from '../log';
import type { JobSubject } from './enqueue-job';

/** Does one job. Whatever it writes and the end of the job are one transaction; throw, and it is tried again later. */
export type JobHandler = (tenant: Tenant, subject: JobSubject) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

interface Due {
  readonly id: string;
  readonly name: string;
  readonly within_id: string | null;
}

const AT_ONCE = 20;
/** About two days, for a job that fails each time. */
const MOST_ATTEMPTS = 15;

/** Does the jobs that are due now and that nobody else is doing. Returns how many were done. */
export async function workOffJobs(database: Database, handlers: JobHandlers, log: Logger): Promise<number> {
  const due = await database.reading(null, ({ query }) => query<Due>('select * from due_jobs($1)', [AT_ONCE]));
  let done = 0;
  for (const job of due) if (await doJob(database, handlers, log, job)) done += 1;
  return done;
}

async function doJob(database: Database, handlers: JobHandlers, log: Logger, job: Due): Promise<boolean> {
  const handler = handlers[job.name];
  try {
    return await database.writing(job.within_id, async (tenant) => {
      const [claimed] = await tenant.query<{ subject: JobSubject }>('select subject from claim_job($1)', [job.id]);
      if (!claimed) return false;
      // During an update, a process of the next version may have enqueued what this one does not know.
      if (!handler) throw new UnknownJob();
      await handler(tenant, claimed.subject);
      await tenant.query('select finish_job($1)', [job.id]);
      return true;
    });
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'Error';
    log.warn({ job: job.name, fault }, 'a job failed and will be tried again');
    await database.writing(null, ({ query }) => query('select fail_job($1, $2, $3)', [job.id, fault, MOST_ATTEMPTS]));
    return false;
  }
}

class UnknownJob extends Error {
  override readonly name = 'UnknownJob';
}
