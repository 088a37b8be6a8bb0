import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { ensureProved } from '../session';
import { renewCodes } from './codes';

export interface OwnSecondFactor {
  readonly confirmedAt: Date;
  readonly recoveryCodesLeft: number;
}

/** The viewer's second factor; null while there is none. */
export async function mySecondFactor({ database, actor }: RequestContext): Promise<OwnSecondFactor | null> {
  const [row] = await database.reading(null, ({ query }) =>
    query<OwnSecondFactor>(
      `select f.confirmed_at as "confirmedAt",
              (select count(*)::int from recovery_code c where c.person_id = f.person_id) as "recoveryCodesLeft"
         from second_factor f where f.person_id = $1 and f.confirmed_at is not null`,
      [actor.personId],
    ),
  );
  return row ?? null;
}

/** Takes it away, with its recovery codes. */
export async function removeSecondFactor(context: RequestContext): Promise<{ removed: boolean }> {
  const { database, actor } = context;
  await ensureProved(context);
  await database.writing(actor.actingAt, async ({ query, audit }) => {
    await query('delete from recovery_code where person_id = $1', [actor.personId]);
    const gone = await query('delete from second_factor where person_id = $1 returning true', [actor.personId]);
    if (gone.length === 0) throw notFound();
    await audit.record('second-factor.removed', { accountId: actor.accountId });
  });
  return { removed: true };
}

/** Ten new recovery codes; the earlier ones are void. */
export async function renewRecoveryCodes(context: RequestContext): Promise<{ recoveryCodes: string[] }> {
  const { database, actor } = context;
  const { hasFactor } = await ensureProved(context);
  if (!hasFactor) throw notFound();
  const recoveryCodes = await database.writing(actor.actingAt, async (tenant) => {
    const codes = await renewCodes(tenant);
    await tenant.audit.record('recovery-codes.renewed', { accountId: actor.accountId });
    return codes;
  });
  return { recoveryCodes };
}
