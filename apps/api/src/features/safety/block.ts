import { badInput } from '../../platform/graphql';
import { toGlobalId } from '@chiron/domain/ids';
import type { RequestContext } from '../../platform/request-context';
import { readPerson } from '../person';

/** Blocks somebody whom the actor may see. The blocked are not told. */
export async function blockPerson(context: RequestContext, id: string): Promise<boolean> {
  const { personId } = await readPerson(context, id);
  if (personId === context.actor.personId) throw badInput('personId', 'You can’t block yourself.');
  return context.database.writing(null, async ({ query }) => {
    await query('insert into person_block (person_id, blocked_id) values ($1, $2) on conflict do nothing', [
      context.actor.personId,
      personId,
    ]);
    return true;
  });
}

/** Ends a block; whoever was not blocked stays so. */
export function unblockPerson({ actor, database }: RequestContext, blockedId: string): Promise<boolean> {
  return database.writing(null, async ({ query }) => {
    await query('delete from person_block where person_id = $1 and blocked_id = $2', [actor.personId, blockedId]);
    return true;
  });
}

/** Somebody whom the actor has blocked. */
export interface BlockView {
  readonly personId: string;
  readonly blockedId: string;
  readonly since: string;
}

/** Whom the actor has blocked, the latest first; at most 500. */
export async function myBlocks({ actor, database }: RequestContext): Promise<BlockView[]> {
  const rows = await database.reading(null, ({ query }) =>
    query<{ blocked_id: string; created_at: Date }>(
      'select blocked_id, created_at from person_block where person_id = $1 order by created_at desc, blocked_id limit 500',
      [actor.personId],
    ),
  );
  return rows.map(({ blocked_id, created_at }) => ({
    personId: toGlobalId('Person', blocked_id),
    blockedId: blocked_id,
    since: created_at.toISOString(),
  }));
}
