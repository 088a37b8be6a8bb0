import { isUuid } from '@chiron/domain/ids';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { tokenHash, type SignInMethod } from '../../platform/session';

export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly method: SignInMethod;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly isThisOne: boolean;
}

/** Where the viewer is signed in now, this browser first. */
export function ownSessions({ browser, database }: RequestContext): Promise<OwnSession[]> {
  return database.statement<OwnSession>(
    `select id, device, method, created_at as "createdAt", last_used_at as "lastUsedAt", is_this_one as "isThisOne"
       from own_sessions($1)`,
    [tokenHash(browser.token ?? '')],
  );
}

/** Ends one of the viewer's sessions. */
export async function endSession({ browser, database, actor }: RequestContext, id: string): Promise<boolean> {
  if (!isUuid(id)) throw notFound();
  await database.writing(actor.actingAt, async ({ query, audit }) => {
    const values = [tokenHash(browser.token ?? ''), id];
    const [ended] = await query<{ ended: boolean | null }>('select end_session($1, $2) as ended', values);
    if (!ended?.ended) throw notFound();
    await audit.record('session.ended', { accountId: actor.accountId, sessionId: id });
  });
  return true;
}

/** Ends all sessions of the viewer but this one; tells how many. */
export function endOtherSessions({ browser, database, actor }: RequestContext): Promise<number> {
  return database.writing(actor.actingAt, async ({ query, audit }) => {
    const [row] = await query<{ ended: number }>('select end_other_sessions($1) as ended', [
      tokenHash(browser.token ?? ''),
    ]);
    await audit.record('session.ended', { accountId: actor.accountId, others: row?.ended ?? 0 });
    return row?.ended ?? 0;
  });
}

/** Covers a shared screen: the session answers nothing until its holder proves again who they are. */
export async function coverScreen({ browser, database }: RequestContext): Promise<boolean> {
  await database.statement('select cover_session($1)', [tokenHash(browser.token ?? '')]);
  return true;
}
