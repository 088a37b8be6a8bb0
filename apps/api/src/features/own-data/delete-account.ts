import { erasureDue, OnlyAdmin } from '@chiron/domain/erasure';
import type { RequestContext } from '../../platform/request-context';

/** That an account will be deleted: asked when, and due when; ISO 8601 in UTC. */
export interface AccountErasure {
  readonly askedAt: string;
  readonly dueAt: string;
}

function erasureOf(askedAt: Date, dueAt: Date): AccountErasure {
  return { askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString() };
}

/** Whether the actor's account is to be deleted. */
export function readErasure({ actor, database }: RequestContext): Promise<AccountErasure | null> {
  return database.reading(null, async ({ query }) => {
    const [row] = await query<{ asked_at: Date; due_at: Date }>(
      'select asked_at, due_at from erasure where person_id = $1',
      [actor.personId],
    );
    return row ? erasureOf(row.asked_at, row.due_at) : null;
  });
}

/** Asks for the account to be deleted when the days of grace are over. Asked again, the first day counts. */
export async function deleteMyAccount(context: RequestContext): Promise<AccountErasure> {
  const { actor, database, now } = context;
  for (const institutionId of actor.memberOf) await refuseOnlyAdmin(context, institutionId);
  const asked = now();
  await database.writing(null, async ({ query, audit }) => {
    const rows = await query(
      `insert into erasure (person_id, asked_at, due_at) values ($1, $2, $3) on conflict do nothing returning person_id`,
      [actor.personId, asked, erasureDue(asked)],
    );
    if (rows.length > 0) await audit.record('account.deletion-asked', { accountId: actor.accountId });
  });
  return (await readErasure(context)) ?? erasureOf(asked, erasureDue(asked));
}

/** Keeps the account after all. */
export async function keepMyAccount({ actor, database }: RequestContext): Promise<boolean> {
  await database.writing(null, async ({ query, audit }) => {
    const rows = await query('delete from erasure where person_id = $1 returning person_id', [actor.personId]);
    if (rows.length > 0) await audit.record('account.kept', { accountId: actor.accountId });
  });
  return true;
}

const ONLY_ADMIN = `
select i.name from institution i
 where i.id = $1
   and exists (select from affiliation a where a.institution_id = $1 and a.staff_role = 'INSTITUTION_ADMIN' and is_current(a) and a.person_id = $2)
   and not exists (select from affiliation a where a.institution_id = $1 and a.staff_role = 'INSTITUTION_ADMIN' and is_current(a) and a.person_id <> $2)`;

async function refuseOnlyAdmin({ actor, database }: RequestContext, institutionId: string): Promise<void> {
  const [only] = await database.reading(institutionId, ({ query }) =>
    query<{ name: string }>(ONLY_ADMIN, [institutionId, actor.personId]),
  );
  if (only) throw new OnlyAdmin(only.name);
}
