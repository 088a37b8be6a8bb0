import { notFound } from '../../platform/database';
import type { OpenContext, RequestContext } from '../../platform/request-context';

export interface DemoLetter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string | null;
  readonly writtenAt: Date;
}

const MOST = 50;

/** The newest letters of a demonstration, whose people are invented; not found anywhere else. */
export function demoOutbox({ database, demo }: OpenContext): Promise<DemoLetter[]> {
  if (!demo) throw notFound();
  return database.reading(null, ({ query }) =>
    query<DemoLetter>(
      'select id, recipient as to, subject, body as text, created_at as "writtenAt" from demo_outbox($1)',
      [MOST],
    ),
  );
}

export interface OutboxTotals {
  readonly waiting: number;
  readonly failing: number;
  readonly givenUp: number;
  readonly sent: number;
  readonly oldestWaitingSince: Date | null;
  readonly jobsWaiting: number;
  readonly jobsGivenUp: number;
}

/** How the outbox and the jobs stand: counts alone, for the operator. */
export async function outboxTotals({ database }: RequestContext): Promise<OutboxTotals> {
  const [totals] = await database.reading(null, ({ query }) =>
    query<OutboxTotals>(
      `select waiting, failing, given_up as "givenUp", sent, oldest as "oldestWaitingSince",
              jobs_waiting as "jobsWaiting", jobs_given_up as "jobsGivenUp" from outbox_totals()`,
    ),
  );
  if (!totals) throw new Error('Totals are always one row.');
  return totals;
}

/** Has letters and jobs tried again that were given up. */
export async function retryGivenUp(context: RequestContext): Promise<OutboxTotals> {
  await context.database.writing(null, async (tenant) => {
    const [retried] = await tenant.query<{ count: number }>('select retry_given_up() as count');
    await tenant.audit.record('outbox.retried', { count: retried?.count ?? 0 });
  });
  return outboxTotals(context);
}
