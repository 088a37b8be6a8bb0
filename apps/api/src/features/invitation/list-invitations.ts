import { afterIdCursor, cursorOf, pageOf, pageSize, type Connection, type PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { personCards, type PersonCard } from '../person';
import { INVITATION_COLUMNS, type InvitationRow } from './invitation-row';

/** Invitations of the institution, the newest first. */
export function listInvitations(
  { actor, database }: RequestContext,
  page: PageArgs,
): Promise<Connection<InvitationRow>> {
  const size = pageSize(page);
  const after = afterIdCursor(page, 2);
  return database.reading(actor.actingAt, async ({ query }) => {
    const rows = await query<InvitationRow>(
      `select ${INVITATION_COLUMNS} from invitation
        where institution_id = $1 and ($2::timestamptz is null or (sent_at, id) < ($2, $3::uuid))
        order by sent_at desc, id desc limit $4`,
      [actor.actingAt, after?.[0] ?? null, after?.[1] ?? null, size + 1],
    );
    const [count] = await query<{ count: number }>(
      'select count(*)::int as count from invitation where institution_id = $1',
      [actor.actingAt],
    );
    return pageOf(rows, size, ({ sentAt, id }) => cursorOf([sentAt.toISOString(), id]), after, count?.count ?? 0);
  });
}

/** Living people with an address, and neither an account nor an open invitation, by name. */
export function listPeopleToInvite(
  { actor, database }: RequestContext,
  page: PageArgs,
): Promise<Connection<PersonCard>> {
  const size = pageSize(page);
  const after = afterIdCursor(page, 2);
  return database.reading(actor.actingAt, async (tenant) => {
    const rows = await tenant.query<{ person_id: string; total: number }>(
      'select * from people_to_invite($1, $2, $3)',
      [after?.[0] ?? null, after?.[1] ?? null, size + 1],
    );
    const cards = await personCards(
      tenant,
      rows.map(({ person_id }) => person_id),
    );
    const people = rows.flatMap(({ person_id }) => cards.get(person_id) ?? []);
    return pageOf(people, size, ({ name, personId }) => cursorOf([name, personId]), after, rows[0]?.total ?? 0);
  });
}
