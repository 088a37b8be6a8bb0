import { isUuid } from '@chiron/domain/ids';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';
import { ensureProved } from '../session';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const COLUMNS = `id, name, created_at as "createdAt", last_used_at as "lastUsedAt"`;
const LONGEST_NAME = 100;

/** A name to know it by; one that is empty is “Passkey”. */
export function nameFrom(typed: string): string {
  return typed.replace(/\p{C}/gu, '').trim().slice(0, LONGEST_NAME) || 'Passkey';
}

/** The viewer's passkeys, the newest first. */
export function passkeysOf({ database, actor }: RequestContext): Promise<(Passkey & { credentialId: string })[]> {
  return database.reading(null, ({ query }) =>
    query(
      `select ${COLUMNS}, credential_id as "credentialId" from passkey where person_id = $1 order by created_at desc limit 100`,
      [actor.personId],
    ),
  );
}

export async function renamePasskey(
  { database, actor }: RequestContext,
  { id, name }: { id: string; name: string },
): Promise<Passkey> {
  if (!isUuid(id)) throw notFound();
  const [renamed] = await database.writing(null, ({ query }) =>
    query<Passkey>(`update passkey set name = $3 where id = $1 and person_id = $2 returning ${COLUMNS}`, [
      id,
      actor.personId,
      nameFrom(name),
    ]),
  );
  if (!renamed) throw notFound();
  return renamed;
}

/** Removes a passkey: it opens nothing from now on. */
export async function removePasskey(context: RequestContext, id: string): Promise<{ id: string }> {
  const { database, actor } = context;
  if (!isUuid(id)) throw notFound();
  await ensureProved(context);
  await database.writing(actor.actingAt, async ({ query, audit }) => {
    const gone = await query('delete from passkey where id = $1 and person_id = $2 returning true', [
      id,
      actor.personId,
    ]);
    if (gone.length === 0) throw notFound();
    await audit.record('passkey.removed', { accountId: actor.accountId, passkeyId: id });
  });
  return { id };
}
